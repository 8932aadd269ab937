package dev.tl4j.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What came of a {@link Project}.
 *
 * @param generated the folder of generated sources
 * @param classes the folder of class files
 */
record Build(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path generated, Path classes) {

    /** This build, if it went through without as much as a warning. */
    Build orFail() {
        if (!success || !diagnostics.isEmpty()) {
            throw new AssertionError("javac: " + diagnostics);
        }
        return this;
    }

    /** The generated sources by their path, with forward slashes. */
    SortedMap<String, String> sources() {
        SortedMap<String, String> sources = new TreeMap<>();
        for (Path file : filesIn(generated)) {
            try {
                sources.put(generated.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    /** All class files. */
    List<Path> classFiles() {
        return filesIn(classes).stream()
                .filter(file -> file.toString().endsWith(".class"))
                .toList();
    }

    /** The name that a class loader knows the class of a class file by. */
    String classNameOf(Path classFile) {
        String path = classes.relativize(classFile).toString();
        return path.substring(0, path.length() - ".class".length())
                .replace('/', '.')
                .replace('\\', '.');
    }

    /** Loads what was compiled, on top of the classes of this test. */
    ClassLoader load() {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Build.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
