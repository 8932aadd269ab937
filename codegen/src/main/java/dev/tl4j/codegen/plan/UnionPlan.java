package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.tl4j.schema.model.Name;
import java.util.List;

/**
 * An interface to generate, for a type with several constructors.
 *
 * @param type the type that it stands for
 * @param members its records
 * @param shared the components that all its records have, nullable if one of them is
 * @param sealed whether it can name its records: not if they lie in other packages
 * @param inVector whether there are vectors of it
 */
public record UnionPlan(
        ClassName name, Name type, List<RecordPlan> members, List<Shared> shared, boolean sealed, boolean inVector) {
    public UnionPlan {
        members = List.copyOf(members);
        shared = List.copyOf(shared);
    }

    /** An accessor that all records of the union have. */
    public record Shared(Component component, boolean nullable) {}
}
