package dev.tl4j.maven.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packages with {@code @GenerateTl}, found in the text of their {@code package-info.java}. */
final class AnnotatedPackages {
    private static final String FILE = "package-info.java";
    private static final Pattern ANNOTATION = Pattern.compile("@\\s*(dev\\s*\\.\\s*tl4j\\s*\\.\\s*)?GenerateTl\\b");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\\n]*)\"");
    private static final Pattern STRING_OR_COMMENT =
            Pattern.compile("\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    private final SortedMap<Path, String> texts = new TreeMap<>();
    private final SortedMap<Path, String> classFiles = new TreeMap<>();

    private AnnotatedPackages() {}

    static AnnotatedPackages in(Workspace workspace) throws IOException {
        AnnotatedPackages packages = new AnnotatedPackages();
        for (Path root : workspace.sourceRoots()) {
            // The compiler plugin makes the folder of generated sources one of the roots.
            if (!root.equals(workspace.generated())) {
                packages.add(new Folder(root));
            }
        }
        return packages;
    }

    private void add(Folder root) throws IOException {
        for (Path file : root.files()) {
            if (file.endsWith(FILE)) {
                // It may not be UTF-8. What matters is ASCII, and the rest must only be the same again.
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                String code = withoutComments(text);
                if (ANNOTATION.matcher(code).find()) {
                    texts.put(file, code);
                    classFiles.put(file, root.nameOf(file).replaceFirst("java$", "class"));
                }
            }
        }
    }

    private static String withoutComments(String text) {
        return STRING_OR_COMMENT
                .matcher(text)
                .replaceAll(match -> match.group().startsWith("\"") ? Matcher.quoteReplacement(match.group()) : "");
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The texts of the sources without comments, by their file. */
    SortedMap<Path, String> texts() {
        return texts;
    }

    /** The paths of their class files in the folder of classes. */
    List<String> classFiles() {
        return List.copyOf(classFiles.values());
    }

    /** All that stands in quotes in them, the names of schemas among it. */
    Set<String> strings() {
        Set<String> strings = new LinkedHashSet<>();
        texts.values().forEach(text -> STRING.matcher(text).results().forEach(match -> strings.add(match.group(1))));
        return strings;
    }
}
