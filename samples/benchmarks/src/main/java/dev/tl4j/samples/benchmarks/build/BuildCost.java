package dev.tl4j.samples.benchmarks.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the kinds of builds against each other and prints Markdown. */
public final class BuildCost {
    private final Path folder;
    private final Javac javac;

    private BuildCost(Path folder) {
        this.folder = folder;
        javac = new Javac(folder);
    }

    /**
     * Measures.
     *
     * @param arguments a folder to work in, and how many times to build each kind (5 if left out)
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(folder);
        new BuildCost(folder).run(rounds);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        Kind whole = Kind.generating("tl4j, whole API", packageInfo("whole", ""));
        javac.compile(whole, "-proc:only");
        Path sources = folder.resolve("generated");
        JavaFiles.delete(sources);
        Files.move(javac.sources(whole), sources);
        Path plain = packageInfo("plain", "");
        Kind alone = Kind.alone("javac alone", sources);
        Kind copying = Kind.copying("copying processor", sources, plain);
        compare(rounds, List.of(alone, copying, whole));
        compare(
                rounds,
                List.of(
                        Kind.generating(
                                "tl4j, one method", packageInfo("one", "include = \"account.sendConfirmPhoneCode\"")),
                        Kind.generating("tl4j, without builders", packageInfo("constructors", "builders = false")),
                        Kind.generating("tl4j, with facades", packageInfo("facades", "facades = true"))));
    }

    private Path packageInfo(String name, String members) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name)).resolve("package-info.java");
        return Files.writeString(file, Kind.packageInfo(members));
    }

    private void compare(int rounds, List<Kind> kinds) throws IOException, InterruptedException {
        List<List<Cost>> costs =
                kinds.stream().<List<Cost>>map(kind -> new ArrayList<>()).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < kinds.size(); i++) {
                costs.get(i).add(javac.compile(kinds.get(i)));
            }
        }
        System.out.printf(
                "%n| %d times each, least and median | CPU s | to the first | wall s | peak MiB | classes | their bytes | jar bytes |%n",
                rounds);
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int i = 0; i < kinds.size(); i++) {
            row(kinds.get(i), costs.get(i), costs.get(0));
        }
    }

    private void row(Kind kind, List<Cost> costs, List<Cost> first) throws IOException {
        ClassFolder out = ClassFolder.measure(javac.classes(kind));
        System.out.printf(
                "| %s | %.1f, %.1f | %.2f, %.2f | %.1f, %.1f | %d | %,d | %,d | %,d |%n",
                kind.title(),
                Cost.least(costs, Cost::cpu) / 1e3,
                Cost.median(costs, Cost::cpu) / 1e3,
                (double) Cost.least(costs, Cost::cpu) / Cost.least(first, Cost::cpu),
                (double) Cost.median(costs, Cost::cpu) / Cost.median(first, Cost::cpu),
                Cost.least(costs, Cost::wall) / 1e3,
                Cost.median(costs, Cost::wall) / 1e3,
                Cost.median(costs, Cost::memory),
                out.classes(),
                out.classBytes(),
                out.jarBytes());
    }
}
