package dev.tl4j.schema.report;

import dev.tl4j.schema.diff.Change;
import dev.tl4j.schema.diff.Impact;
import dev.tl4j.schema.diff.SchemaDiff;
import java.util.function.Predicate;

/** A diff in a line. */
public final class Summary {
    private Summary() {}

    /** {@code 29 added, 3 removed, 40 changed; 12 may break source}. */
    public static String of(SchemaDiff diff) {
        if (diff.isEmpty()) {
            return "no changes";
        }
        return count(diff, change -> change.kind() == Change.Kind.ADDED) + " added, "
                + count(diff, change -> change.kind() == Change.Kind.REMOVED) + " removed, "
                + count(diff, change -> change.kind() == Change.Kind.CHANGED) + " changed; "
                + count(diff, change -> change.impact() == Impact.SOURCE) + " may break source";
    }

    private static long count(SchemaDiff diff, Predicate<Change> which) {
        return diff.changes().stream().filter(which).count();
    }
}
