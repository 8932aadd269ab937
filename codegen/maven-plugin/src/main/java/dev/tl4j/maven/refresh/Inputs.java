package dev.tl4j.maven.refresh;

import dev.tl4j.maven.refresh.Workspace.SchemaFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that generated code is made from.
 *
 * @param digests by the input, called as messages call it; none if there is nothing to generate
 */
public record Inputs(SortedMap<String, String> digests) {
    /** Copies the map. */
    public Inputs {
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /** What a compilation would read now. */
    public static Inputs of(Workspace workspace) throws IOException {
        AnnotatedPackages packages = AnnotatedPackages.in(workspace);
        InputDigests inputs = new InputDigests(workspace.root(), new SchemaNames(packages.strings()));
        if (!packages.isEmpty()) {
            packages.texts().forEach(inputs::addSource);
            for (SchemaFolder folder : workspace.schemaFolders()) {
                inputs.addSchemas(folder.folder());
            }
            for (Path dependency : workspace.dependencies()) {
                inputs.addSchemas(dependency);
            }
            for (Path processor : workspace.processors()) {
                inputs.addProcessor(processor);
            }
            inputs.addSettings(workspace.settings());
        }
        return new Inputs(inputs.digests());
    }

    /** Whether there is anything to generate. */
    public boolean wantCode() {
        return !digests.isEmpty();
    }

    /** What is not as it was, in words. */
    Optional<String> changesSince(Inputs former) {
        SortedMap<String, String> changes = new TreeMap<>();
        TreeSet<String> all = new TreeSet<>(digests.keySet());
        all.addAll(former.digests.keySet());
        for (String input : all) {
            if (!former.digests.containsKey(input)) {
                changes.put(input, " is new");
            } else if (!digests.containsKey(input)) {
                changes.put(input, " is gone");
            } else if (!Objects.equals(digests.get(input), former.digests.get(input))) {
                changes.put(input, " changed");
            }
        }
        return changes.entrySet().stream()
                .findFirst()
                .map(first -> first.getKey() + first.getValue() + others(changes.size() - 1));
    }

    private static String others(int count) {
        return count == 0 ? "" : ", and " + count + " more";
    }
}
