package dev.tl4j.samples.benchmarks.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Compiles in a JVM of its own, into a folder that is empty before. */
final class Javac {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Path folder;

    Javac(Path folder) {
        this.folder = folder;
    }

    /** Where the class files of a kind are. */
    Path classes(Kind kind) {
        return folder.resolve(kind.title().replaceAll("\\W+", "-"));
    }

    Cost compile(Kind kind, String... options) throws IOException, InterruptedException {
        Path classes = classes(kind);
        JavaFiles.delete(classes);
        Files.createDirectories(classes);
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-cp", path(), "-d", classes.toString()));
        arguments.addAll(Arrays.asList(options));
        if (kind.processes()) {
            arguments.addAll(List.of("-processor", kind.processor(), "-processorpath", CLASS_PATH));
            arguments.addAll(
                    List.of("-s", Files.createDirectories(sources(kind)).toString()));
        }
        arguments.addAll(kind.arguments());
        return run(arguments);
    }

    /** Where the sources that a kind generates are. */
    Path sources(Kind kind) {
        return classes(kind).resolve("sources");
    }

    private Cost run(List<String> arguments) throws IOException, InterruptedException {
        Path file = folder.resolve("arguments");
        Files.writeString(file, arguments.stream().map(a -> '"' + a + '"').collect(Collectors.joining("\n")));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        CLASS_PATH,
                        CompileOnce.class.getName(),
                        "@" + file)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (java.waitFor() != 0) {
            throw new IOException("javac failed: " + output);
        }
        return Cost.parse(output);
    }

    /** What generated code needs. The API generated before must not be seen: this is about making it. */
    private static String path() {
        return Arrays.stream(CLASS_PATH.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("telegram-api"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
