package dev.tl4j.codegen;

import dev.tl4j.codegen.plan.Subset;
import dev.tl4j.schema.diff.Change;
import dev.tl4j.schema.diff.Change.Kind;
import dev.tl4j.schema.diff.SchemaDiff;
import dev.tl4j.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;

/** What changed in the part of a schema that is generated. */
final class SubsetDiff {
    private SubsetDiff() {}

    /**
     * Compares. What is not kept any more is gone, even if the schema still has it; whether a type is a union is for the whole schemas to
     * say.
     */
    static SchemaDiff between(Subset old, Subset now) {
        List<Change> changes = new ArrayList<>();
        SchemaDiff.between(old.kept(), now.kept()).changes().stream()
                .filter(change -> change.kind() != Kind.CHANGED)
                .forEach(changes::add);
        SchemaDiff whole = SchemaDiff.between(old.whole(), now.whole());
        whole.changes().stream()
                .filter(change ->
                        change.kind() == Kind.CHANGED && keeps(old.kept(), change) && keeps(now.kept(), change))
                .forEach(changes::add);
        return new SchemaDiff(whole.oldLayer(), whole.newLayer(), changes);
    }

    private static boolean keeps(Schema schema, Change change) {
        return switch (change.subject()) {
            case CONSTRUCTOR -> schema.constructor(change.name()).isPresent();
            case METHOD -> schema.method(change.name()).isPresent();
            case TYPE -> schema.type(change.name()).isPresent();
        };
    }
}
