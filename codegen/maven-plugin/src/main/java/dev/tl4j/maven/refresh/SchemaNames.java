package dev.tl4j.maven.refresh;

import java.util.HashSet;
import java.util.Set;

/** Which files are schemas: by their suffix, and all that an annotation names in full. */
final class SchemaNames {
    private final Set<String> named = new HashSet<>();

    /**
     * @param strings of annotations: schemas by their path, or by the module's name and their path within
     */
    SchemaNames(Set<String> strings) {
        for (String string : strings) {
            named.add(string);
            named.add(string.substring(string.indexOf('/') + 1));
        }
    }

    /**
     * @param path in a folder or jar, separated by {@code /}
     */
    boolean contain(String path) {
        return path.endsWith(".tl") || path.endsWith(".docs") || named.contains(path);
    }
}
