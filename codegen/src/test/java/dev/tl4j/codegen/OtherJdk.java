package dev.tl4j.codegen;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK newer than the one that runs the tests. It may be named by {@code -Dtl4j.newerJdk=folder}; else it is looked for in environment
 * variables such as {@code JAVA_HOME_25_X64}, beside the JDK that runs, and where SDKMAN and IDEs put them.
 *
 * @param feature the version's first number
 */
record OtherJdk(Path home, int feature) {
    static final String PLACES = "-Dtl4j.newerJdk, JAVA_HOME_*, beside " + System.getProperty("java.home")
            + ", ~/.sdkman/candidates/java, ~/.jdks";

    /** The newest that there is. */
    static Optional<OtherJdk> newest() {
        String named = System.getProperty("tl4j.newerJdk");
        Stream<Path> homes = named == null ? usualPlaces() : Stream.of(Path.of(named));
        return homes.flatMap(home -> at(home).stream())
                .filter(jdk -> jdk.feature > Runtime.version().feature())
                .max(Comparator.comparingInt(OtherJdk::feature));
    }

    private static Stream<Path> usualPlaces() {
        Stream<Path> variables = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME_"))
                .map(Map.Entry::getValue)
                .map(Path::of);
        Path user = Path.of(System.getProperty("user.home"));
        Stream<Path> folders = Stream.of(
                        Path.of(System.getProperty("java.home")).resolveSibling("."),
                        user.resolve(".sdkman/candidates/java"),
                        user.resolve(".jdks"))
                .flatMap(folder -> inside(folder).stream());
        return Stream.concat(variables, folders);
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<OtherJdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/javac"))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return Optional.of(version)
                .filter(text -> !text.isEmpty())
                .map(text -> new OtherJdk(
                        home, Runtime.Version.parse(leadingNumbers(text)).feature()));
    }

    /** Of {@code 1.8.0_292}, what {@link Runtime.Version} understands. */
    private static String leadingNumbers(String version) {
        return version.replaceFirst("^1\\.", "").replaceFirst("[^0-9.].*", "").replaceFirst("(\\.0)+$", "");
    }

    /** Runs its javac, whose output goes to a file. */
    int javac(List<String> arguments, Path output) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(home.resolve("bin/javac").toString()), arguments.stream())
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
    }
}
