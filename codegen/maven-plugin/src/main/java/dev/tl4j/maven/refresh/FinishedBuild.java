package dev.tl4j.maven.refresh;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last build that got to the end of compilation read, and what it left. A build that fails or is killed writes none, so that
 * what it left differs from the record.
 */
public record FinishedBuild(Inputs inputs, Outputs outputs) {
    private static final String HEAD = "tl4j 1";
    private static final String END = "end";
    private static final Pattern LINE =
            Pattern.compile("(?:input (?<digest>[0-9a-f]{64})|(?<kind>source|class) (?<size>[0-9]{1,18})) (?<name>.+)");

    /** Reads the record; a file that is not one counts as none. */
    static Optional<FinishedBuild> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return parse(Files.readAllLines(file));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<FinishedBuild> parse(List<String> lines) {
        int last = lines.size() - 1;
        if (last < 1 || !lines.get(0).equals(HEAD) || !lines.get(last).equals(END)) {
            return Optional.empty();
        }
        TreeMap<String, String> digests = new TreeMap<>();
        TreeMap<String, Long> sources = new TreeMap<>();
        TreeMap<String, Long> classes = new TreeMap<>();
        for (String line : lines.subList(1, last)) {
            Matcher words = LINE.matcher(line);
            if (!words.matches()) {
                return Optional.empty();
            }
            String name = words.group("name");
            // What is on record may be deleted, so it must lie where generated code lies.
            if (words.group("digest") == null && leadsOut(name)) {
                return Optional.empty();
            }
            if (words.group("digest") != null) {
                digests.put(name, words.group("digest"));
            } else {
                ("class".equals(words.group("kind")) ? classes : sources).put(name, Long.valueOf(words.group("size")));
            }
        }
        return Optional.of(new FinishedBuild(new Inputs(digests), new Outputs(sources, classes)));
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/") || List.of(name.split("/", -1)).contains("..");
    }

    /** Why generated code cannot stay, in words; empty if all is as the build left it. */
    Optional<String> reasonToRefresh(Inputs now, Workspace workspace) {
        return now.changesSince(inputs).or(() -> outputs.firstMissing(workspace)
                .map(file -> "the last build was not finished, or somebody touched " + file));
    }

    /** Writes the record, whole or not at all. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        inputs.digests().forEach((input, digest) -> lines.add("input " + digest + " " + input));
        outputs.sources().forEach((name, size) -> lines.add("source " + size + " " + name));
        outputs.classes().forEach((name, size) -> lines.add("class " + size + " " + name));
        lines.add(END);
        Files.createDirectories(file.getParent());
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.write(whole, lines);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
