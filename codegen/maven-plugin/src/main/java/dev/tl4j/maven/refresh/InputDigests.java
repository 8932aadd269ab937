package dev.tl4j.maven.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Collects the digests of inputs. */
final class InputDigests {
    private final Path root;
    private final SchemaNames names;
    private final SortedMap<String, String> digests = new TreeMap<>();

    /**
     * @param root of the module
     */
    InputDigests(Path root, SchemaNames names) {
        this.root = root;
        this.names = names;
    }

    SortedMap<String, String> digests() {
        return digests;
    }

    void addSource(Path file, String text) {
        put(name(root, file), Digest.of(text));
    }

    void addProcessor(Path path) throws IOException {
        put(Files.isDirectory(path) ? name(root, path) : path.getFileName().toString(), Digest.of(path));
    }

    void addSettings(String text) {
        put("the compiler's configuration", Digest.of(text));
    }

    /** The schemas of a folder or a jar. */
    void addSchemas(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (Files.isRegularFile(path)) {
            addArchive(path);
        }
    }

    private void addFolder(Path path) throws IOException {
        Folder folder = new Folder(path);
        for (Path file : folder.files()) {
            String name = folder.nameOf(file);
            if (names.contain(name)) {
                put(name(root, path) + "/" + name, Digest.of(file));
            }
        }
    }

    private void addArchive(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory() && names.contain(entry.getName())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        put(jar.getFileName() + "!/" + entry.getName(), Digest.of(in));
                    }
                }
            }
        } catch (ZipException e) {
            // A dependency need not be a jar, and what is none holds no schema that the compiler could find: only its
            // change counts.
            put(jar.getFileName().toString(), Digest.of(jar));
        }
    }

    /** Two jars may have one name. */
    private void put(String name, String digest) {
        digests.merge(name, digest, (first, second) -> Digest.of(first + second));
    }

    /** What messages call a file: its path in the module, if it is there. */
    static String name(Path root, Path file) {
        Path name = file.startsWith(root) ? root.relativize(file) : file;
        return name.toString().replace('\\', '/');
    }
}
