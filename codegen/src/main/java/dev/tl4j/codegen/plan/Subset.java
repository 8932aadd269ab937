package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import java.util.Collection;

/** The part of a schema that is to be generated. */
public final class Subset {
    private Subset() {}

    /**
     * The schema without some of its constructors and methods.
     *
     * @param excluded their names, or {@code namespace.*}
     */
    public static Schema without(Schema schema, Collection<String> excluded) {
        return excluded.isEmpty()
                ? schema
                : new Schema(
                        schema.layer(),
                        schema.constructors().stream()
                                .filter(c -> !matches(excluded, c.name()))
                                .toList(),
                        schema.methods().stream()
                                .filter(m -> !matches(excluded, m.name()))
                                .toList());
    }

    private static boolean matches(Collection<String> patterns, Name name) {
        return patterns.contains(name.toString())
                || (!name.namespace().isEmpty() && patterns.contains(name.namespace() + ".*"));
    }
}
