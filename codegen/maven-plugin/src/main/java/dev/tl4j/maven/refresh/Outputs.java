package dev.tl4j.maven.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tl4j generated: sources, reports, and the class files of the sources' classes, nested ones included.
 *
 * @param sources sizes in bytes by the path in the folder of generated sources
 * @param classes sizes in bytes by the path in the folder of class files
 */
public record Outputs(SortedMap<String, Long> sources, SortedMap<String, Long> classes) {
    private static final String SOURCE = ".java";
    private static final String CLASS = ".class";
    private static final String REPORT = "-changes.md";

    /** It is in every generated source, in an import or in full; other processors may write into the same folder. */
    private static final String MARK = "dev.tl4j.tl.Generated";

    /** Copies the maps. */
    public Outputs {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    /** What there is now. */
    static Outputs of(Workspace workspace) throws IOException {
        SortedMap<String, Long> sources = new TreeMap<>();
        Set<String> names = new HashSet<>();
        Folder generated = new Folder(workspace.generated());
        for (Path file : generated.files()) {
            String name = generated.nameOf(file);
            if (name.endsWith(SOURCE) && isOurs(file)) {
                sources.put(name, Files.size(file));
                names.add(name.substring(0, name.length() - SOURCE.length()));
            }
        }
        for (Path file : generated.files()) {
            String name = generated.nameOf(file);
            if (name.endsWith(REPORT) && names.contains(name.substring(0, name.length() - REPORT.length()))) {
                sources.put(name, Files.size(file));
            }
        }
        return new Outputs(sources, classes(new Folder(workspace.classes()), names));
    }

    /** A source without a byte is where a build was cut off. */
    private static boolean isOurs(Path source) throws IOException {
        String text = Files.readString(source, StandardCharsets.ISO_8859_1);
        return text.isEmpty() || text.contains(MARK);
    }

    private static SortedMap<String, Long> classes(Folder folder, Set<String> names) throws IOException {
        SortedMap<String, Long> classes = new TreeMap<>();
        for (Path file : folder.files()) {
            String name = folder.nameOf(file);
            if (name.endsWith(CLASS) && names.contains(outermost(name))) {
                classes.put(name, Files.size(file));
            }
        }
        return classes;
    }

    /** The path, without suffix, of the class that a class is nested in: {@code acme/User} of {@code acme/User$Builder.class}. */
    static String outermost(String classFile) {
        int dollar = classFile.indexOf('$', classFile.lastIndexOf('/') + 1);
        return classFile.substring(0, dollar < 0 ? classFile.length() - CLASS.length() : dollar);
    }

    boolean isEmpty() {
        return sources.isEmpty();
    }

    /** A file that is not there any more, or not as long as it was: a build was cut off. Sizes cost no reading. */
    Optional<String> firstMissing(Workspace workspace) {
        return firstMissing(workspace.classes(), classes).or(() -> firstMissing(workspace.generated(), sources));
    }

    private static Optional<String> firstMissing(Path folder, Map<String, Long> sizes) {
        return sizes.entrySet().stream()
                .filter(file -> folder.resolve(file.getKey()).toFile().length() != file.getValue())
                .findFirst()
                .map(Map.Entry::getKey);
    }
}
