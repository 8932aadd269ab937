package dev.tl4j.maven.refresh;

import dev.tl4j.maven.refresh.Workspace.SchemaFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A user's module on disk, in which files appear as if a compiler had written them. */
final class Module {
    static final String ANNOTATED = "@GenerateTl(schema = \"shop.tl\", name = \"Shop\")\npackage acme;\n";

    final Path root;
    private String settings = "";

    /** A module with an annotated package, a schema, a dependency with a schema, and a processor. */
    Module(Path root) {
        this.root = root;
        write("src/main/java/acme/package-info.java", ANNOTATED);
        write("src/main/resources/shop.tl", "item = Item;");
        write("src/main/tl/read.tl", "read = Read;");
        jar("library.jar", "schemas/library.tl", "library = Library;");
        write("processor.jar", "the processor");
    }

    Workspace workspace() {
        return new Workspace(
                root,
                List.of(root.resolve("src/main/java"), root.resolve("target/generated")),
                List.of(
                        new SchemaFolder(root.resolve("src/main/resources"), root.resolve("target/classes")),
                        SchemaFolder.read(root.resolve("src/main/tl"))),
                List.of(root.resolve("library.jar"), root.resolve("folder")),
                List.of(root.resolve("processor.jar")),
                settings,
                root.resolve("target/generated"),
                root.resolve("target/classes"),
                root.resolve("target/tl4j/compile.lst"));
    }

    /** What the compiler writes for a class: a source with our mark, the class and a nested class. */
    Module compiled(String name) {
        write("target/generated/" + name + ".java", "import dev.tl4j.tl.Generated;");
        write("target/classes/" + name + ".class", "class");
        return write("target/classes/" + name + "$Builder.class", "nested");
    }

    /** A build to its end, which generates some classes. */
    Module built(String... names) {
        Inputs inputs = inputs();
        refresh();
        write("target/classes/acme/package-info.class", "");
        write("target/classes/acme/Handwritten.class", "class");
        for (String name : names) {
            compiled(name);
        }
        confirm(inputs);
        return this;
    }

    Inputs inputs() {
        try {
            return Inputs.of(workspace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> refresh() {
        try {
            return new Refresh(workspace()).run(inputs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> confirm(Inputs inputs) {
        try {
            return new Confirmation(workspace()).run(inputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Module settings(String text) {
        settings = text;
        return this;
    }

    Module write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Module jar(String path, String entry, String text) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(root.resolve(path)))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Module delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }
}
