package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Schema;
import java.util.List;
import java.util.OptionalInt;

/**
 * All that differs between two schemas.
 *
 * @param oldLayer the layer of the old schema, if it names one
 * @param newLayer the layer of the new schema, if it names one
 * @param changes constructors, then methods, then types, each sorted by name
 */
public record SchemaDiff(OptionalInt oldLayer, OptionalInt newLayer, List<Change> changes) {
    public SchemaDiff {
        changes = changes.stream().sorted(Change.ORDER).toList();
    }

    /**
     * Compares two schemas. Their layers, and the order in which they declare things, may differ without being a change.
     *
     * @param old the schema that there is source for
     * @param now the schema that the source is to be compiled with next
     */
    public static SchemaDiff between(Schema old, Schema now) {
        return new SchemaDiff(old.layer(), now.layer(), new Comparison(old, now).changes());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The gravest impact of all changes. */
    public Impact impact() {
        return changes.stream().map(Change::impact).reduce(Impact.NONE, Impact::or);
    }

    /** How many changes of a kind there are. */
    public int count(Subject subject, Change.Kind kind) {
        return (int) changes.stream()
                .filter(change -> change.subject() == subject && change.kind() == kind)
                .count();
    }
}
