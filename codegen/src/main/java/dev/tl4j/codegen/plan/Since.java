package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import java.util.HashSet;
import java.util.Set;

/**
 * Which classes of a plan would not have been there with an earlier schema.
 *
 * @param release what to call the schema that has them, {@code layer 229}
 */
public record Since(String release, Set<ClassName> added) {
    /** No class is known to be new. */
    public static final Since NOTHING = new Since("", Set.of());

    public Since {
        added = Set.copyOf(added);
    }

    /** The classes of constructors and methods that the earlier schema does not have, and of types that were no unions in it. */
    public static Since of(Schema earlier, SchemaPlan plan) {
        Set<ClassName> added = new HashSet<>();
        for (RecordPlan record : plan.records()) {
            Name name = record.combinator().name();
            if (earlier.constructor(name).isEmpty() && earlier.method(name).isEmpty()) {
                added.add(record.name());
            }
        }
        for (UnionPlan union : plan.unions()) {
            if (earlier.type(union.type())
                    .filter(type -> type.constructors().size() > 1)
                    .isEmpty()) {
                added.add(union.name());
            }
        }
        return new Since(plan.layer() == 0 ? plan.source() : "layer " + plan.layer(), added);
    }

    /** Whether to say of a class since when it is there. */
    public boolean isNew(ClassName name) {
        return added.contains(name);
    }
}
