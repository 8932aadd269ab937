package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.source.Names;
import dev.tl4j.codegen.source.SourceWriter;

/**
 * The methods for a vector of a record or union. They are static ones of the items' class, so that each kind of item has a loop, and a
 * call profile, of its own.
 */
final class VectorEmitter {
    private final String access;
    private final ClassName item;
    private final SourceWriter source;
    private final Names names;

    private VectorEmitter(String access, ClassName item, SourceWriter source) {
        this.access = access;
        this.item = item;
        this.source = source;
        names = source.names();
    }

    /** For those in a record. */
    static VectorEmitter ofRecord(ClassName item, SourceWriter source) {
        return new VectorEmitter("public ", item, source);
    }

    /** For those in an interface, where all is public. */
    static VectorEmitter ofUnion(ClassName item, SourceWriter source) {
        return new VectorEmitter("", item, source);
    }

    void read() {
        String object = names.of(Jdk.OBJECT);
        source.member("Reads a {@code Vector} of these.")
                .open(access + "static " + list() + " readVector(" + names.of(RuntimeTypes.TL_READER) + " reader)")
                .line(object + "[] items = new " + object + "[reader.readVectorHeader(4)];")
                .open("for (int i = 0; i < items.length; i++)")
                .line("items[i] = read(reader);")
                .close()
                .line("return " + names.of(RuntimeTypes.VECTORS) + ".of(items);")
                .close();
    }

    void write() {
        source.member("Writes a {@code Vector} of these.")
                .open(access + "static void writeVector(" + names.of(RuntimeTypes.TL_WRITER) + " writer, " + list()
                        + " items)")
                .line("int size = items.size();")
                .line("writer.writeVectorHeader(size);")
                .open("for (int i = 0; i < size; i++)")
                .line("items.get(i).write(writer);")
                .close()
                .close();
    }

    private String list() {
        return names.of(Jdk.LIST) + "<" + names.of(item) + ">";
    }
}
