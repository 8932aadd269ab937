package dev.tl4j.codegen;

import dev.tl4j.GenerateTl;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/**
 * A user's project on disk: his sources in {@code src}, his schemas in {@code tl}, what javac makes of them in {@code generated} and
 * {@code classes}. Only tl4j-tl and JSpecify are on the class path, since generated code may need no more.
 */
final class Project {
    private final Path root;
    private final List<Path> sources = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>(runtime());
    private final List<Processor> processors = new ArrayList<>();

    /** A project in a folder of its own. */
    Project(Path root) {
        this.root = root;
        for (String folder : List.of("src", "tl", "generated", "classes")) {
            makeFolder(root.resolve(folder));
        }
        options("-Xlint:all,-processing", "-Werror");
    }

    /** What generated code needs: tl4j-tl and JSpecify. */
    static List<Path> runtime() {
        return List.of(locationOf(GenerateTl.class), locationOf(NullMarked.class));
    }

    /** The jar or folder of a class. */
    static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path root() {
        return root;
    }

    /** Puts a file into the project. */
    Project file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            if (path.endsWith(".java")) {
                sources.add(file);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Annotates a package: {@code @GenerateTl(schema = schema, name = name)}. */
    Project generate(String pkg, String schema, String name) {
        return annotate(pkg, "schema = \"%s\", name = \"%s\"".formatted(schema, name));
    }

    /** Annotates a package with whatever is in the parentheses of {@code @GenerateTl}. */
    Project annotate(String pkg, String members) {
        options("-Atl4j.path=" + root.resolve("tl"));
        return file(
                "src/" + pkg.replace('.', '/') + "/package-info.java",
                "@dev.tl4j.GenerateTl(%s)\npackage %s;\n".formatted(members, pkg));
    }

    Project options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Project classPath(Path entry) {
        classPath.add(entry);
        return this;
    }

    /** Makes the project a modular one: its module path is this and the runtime, its class path empty. */
    Project modulePath(Path entry) {
        String joined = Stream.concat(Stream.of(entry), classPath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        classPath.clear();
        return options("--module-path", joined);
    }

    /** Adds a processor; without any, there is ours. */
    Project processor(Processor processor) {
        processors.add(processor);
        return this;
    }

    /** Runs javac. */
    Build build() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    output, files, diagnostics, allOptions(), null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors.isEmpty() ? List.of(new TlProcessor()) : processors);
            boolean success = task.call();
            return new Build(success, diagnostics.getDiagnostics(), root.resolve("generated"), root.resolve("classes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> allOptions() {
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return Stream.concat(
                        Stream.of(
                                "--release",
                                "17",
                                "-d",
                                root.resolve("classes").toString(),
                                "-s",
                                root.resolve("generated").toString(),
                                "-classpath",
                                joined),
                        options.stream())
                .toList();
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
