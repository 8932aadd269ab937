package dev.tl4j.codegen;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The methods of a class file and the size of their code, after chapter 4 of the JVM specification. */
final class ClassFileMethods {
    private static final int MAGIC = 0xcafebabe;

    private final DataInputStream in;
    private final String[] names;
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    private ClassFileMethods(DataInputStream in) throws IOException {
        this.in = in;
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.skipNBytes(4); // its version
        names = new String[in.readUnsignedShort()];
        readConstants();
        in.skipNBytes(6); // access, this and super
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        readMembers(); // fields
        sizes.clear();
        readMembers(); // methods
    }

    /** The bytes of bytecode by name and descriptor; abstract methods have none. */
    static Map<String, Integer> codeSizes(Path classFile) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(classFile))) {
            return new ClassFileMethods(in).sizes;
        } catch (IOException e) {
            throw new UncheckedIOException(classFile.toString(), e);
        }
    }

    private void readConstants() throws IOException {
        for (int i = 1; i < names.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> names[i] = in.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // longs and doubles count twice
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("constant: unknown tag " + tag);
            }
        }
    }

    private void readMembers() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2); // access
            readAttributes(names[in.readUnsignedShort()] + names[in.readUnsignedShort()]);
        }
    }

    private void readAttributes(String member) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String attribute = names[in.readUnsignedShort()];
            int length = in.readInt();
            if (attribute.equals("Code")) {
                in.skipNBytes(4); // max_stack and max_locals
                int size = in.readInt();
                sizes.put(member, size);
                in.skipNBytes(length - 8);
            } else {
                in.skipNBytes(length);
            }
        }
    }
}
