package dev.tl4j.codegen;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Builds packages from schemas in a folder. */
record SinceBuild(Path folder) {
    SinceBuild schema(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * Compiles the package {@code acme}.
     *
     * @param members of the annotation, {@code name = "Acme"} excepted
     * @param more sources beside it
     */
    Compilation compile(String members, JavaFileObject... more) {
        List<JavaFileObject> sources = new ArrayList<>(List.of(annotated("acme", members)));
        sources.addAll(List.of(more));
        return compile(sources);
    }

    Compilation compile(List<JavaFileObject> sources) {
        return javac().withProcessors(new TlProcessor())
                .withOptions("-Atl4j.path=" + folder)
                .compile(sources);
    }

    /** The {@code package-info.java} of a package to fill. */
    static JavaFileObject annotated(String pkg, String members) {
        return JavaFileObjects.forSourceString(
                pkg + ".package-info",
                "@dev.tl4j.GenerateTl(name = \"Acme\", " + members + ")\npackage " + pkg + ";\n");
    }

    /** The report that was written. */
    static String report(Compilation compilation) {
        return compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "acme", "Acme-changes.md")
                .map(SinceBuild::text)
                .orElseThrow(() -> new NoSuchElementException("Acme-changes.md"));
    }

    /** The source of a generated class. */
    static String source(Compilation compilation, String name) {
        return compilation
                .generatedSourceFile(name)
                .map(SinceBuild::text)
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    private static String text(FileObject file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** What was compiled, ready to run. */
    static ClassLoader classes(Compilation compilation) {
        return new ClassLoader(SinceBuild.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = compilation
                        .generatedFile(StandardLocation.CLASS_OUTPUT, name.replace('.', '/') + ".class")
                        .map(SinceBuild::bytes)
                        .orElseThrow(() -> new ClassNotFoundException(name));
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static byte[] bytes(FileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
