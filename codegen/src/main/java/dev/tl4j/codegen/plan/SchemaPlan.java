package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.tl4j.schema.model.Combinator;
import java.util.List;

/**
 * All that is to be generated for one {@code @GenerateTl}.
 *
 * @param name the schema class
 * @param source the schema's files, for {@code @Generated}
 * @param layer 0 if the schema says none
 * @param records one for each constructor and method
 * @param unions one for each type with several constructors
 * @param excluded what the user left out, whose arrival is an error that says so
 * @param binding the calls that a client makes by itself
 * @param signIn the calls that signing in takes, or what is missing of them
 * @param builders whether records have builders
 */
public record SchemaPlan(
        ClassName name,
        String source,
        int layer,
        List<RecordPlan> records,
        List<UnionPlan> unions,
        List<Combinator> excluded,
        List<BoundCall> binding,
        SignInPlan signIn,
        boolean builders) {
    public SchemaPlan {
        records = List.copyOf(records);
        unions = List.copyOf(unions);
        excluded = List.copyOf(excluded);
        binding = List.copyOf(binding);
    }

    /** The same with or without builders. */
    public SchemaPlan withBuilders(boolean wanted) {
        return new SchemaPlan(name, source, layer, records, unions, excluded, binding, signIn, wanted);
    }
}
