package dev.tl4j.codegen.emit;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.tl4j.codegen.TlProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** A build of package {@code com.acme} from a schema and docs files in a folder. */
final class DocumentedBuild {
    private final Path folder;
    private String docs = "";

    DocumentedBuild(Path folder) {
        this.folder = folder;
    }

    /** Puts a file into the folder. */
    DocumentedBuild with(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Names the docs files, as the annotation does. */
    DocumentedBuild docs(String... names) {
        docs = ",\n    docs = {\"" + String.join("\", \"", names) + "\"}";
        return this;
    }

    /** Compiles what is made of {@code acme.tl}, with doclint as strict as the site's. */
    Compilation compile() {
        JavaFileObject annotated = JavaFileObjects.forSourceString("com.acme.package-info", """
                @GenerateTl(schema = "acme.tl", name = "Acme"%s)
                package com.acme;

                import dev.tl4j.GenerateTl;
                """.formatted(docs));
        return Compiler.javac()
                .withProcessors(new TlProcessor())
                .withOptions("-Atl4j.path=" + folder, "-Xdoclint:all,-missing", "-Xlint:all,-processing", "-Werror")
                .compile(annotated);
    }

    /** A generated source, {@code com/acme/Thing}. */
    static String source(Compilation compilation, String name) throws IOException {
        return compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, name + ".java")
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }
}
