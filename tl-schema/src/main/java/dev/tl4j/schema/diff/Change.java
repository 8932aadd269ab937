package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Name;
import java.util.Comparator;
import java.util.List;

/**
 * What became of one constructor, method or type.
 *
 * @param before its old declaration, for a type its constructors; empty if it was added
 * @param after its new declaration, for a type its constructors; empty if it was removed
 * @param differences what differs, if it is neither added nor removed
 */
public record Change(Subject subject, Name name, Kind kind, String before, String after, List<Difference> differences) {
    static final Comparator<Change> ORDER =
            Comparator.comparing(Change::subject).thenComparing(Change::name);

    public Change {
        differences = List.copyOf(differences);
    }

    /** Whether it is new, gone or different. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Something that the old schema does not have. */
    public static Change added(Subject subject, Name name, String after) {
        return new Change(subject, name, Kind.ADDED, "", after, List.of());
    }

    /** Something that the new schema does not have. */
    public static Change removed(Subject subject, Name name, String before) {
        return new Change(subject, name, Kind.REMOVED, before, "", List.of());
    }

    /** The gravest impact of its differences; to remove something is as grave as can be. */
    public Impact impact() {
        return switch (kind) {
            case ADDED -> Impact.NONE;
            case REMOVED -> Impact.SOURCE;
            case CHANGED -> differences.stream().map(Difference::impact).reduce(Impact.NONE, Impact::or);
        };
    }
}
