package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A checked schema to the plan of its Java. */
public final class Planner {
    /** {@code this} and the components of a constructor, longs and doubles twice, may not take more. */
    private static final int MAX_PARAMETER_SLOTS = 255;

    private final Subset subset;
    private final Schema schema;
    private final ClassNames names;
    private final Codecs codecs;
    private final Set<Name> nesting;
    private final RecordPlanner records;
    private final List<String> problems;

    private Planner(Subset subset, ClassName schemaClass, Collection<String> secrets) {
        this.subset = subset;
        schema = subset.kept();
        names = new ClassNames(schemaClass, subset.whole());
        problems = new ArrayList<>(names.problems());
        codecs = new Codecs(schema, names);
        nesting = Nesting.of(schema);
        records = new RecordPlanner(codecs, new Secrets(secrets), names.qualifiers());
    }

    /**
     * Decides on all that is to be generated.
     *
     * @param schemaClass the schema class; its package is the root of all others
     * @param source the schema's files, for {@code @Generated}
     * @param secrets fields that {@code toString} hides, besides those known to be secret
     * @throws PlanException if Java cannot express the schema
     */
    public static SchemaPlan plan(Subset subset, ClassName schemaClass, String source, Collection<String> secrets)
            throws PlanException {
        return new Planner(subset, schemaClass, secrets).plan(schemaClass, source);
    }

    private SchemaPlan plan(ClassName schemaClass, String source) throws PlanException {
        Map<Name, RecordPlanner.Draft> constructors = new LinkedHashMap<>();
        schema.constructors().forEach(c -> constructors.put(c.name(), records.draft(c)));
        Map<Name, RecordPlanner.Draft> methods = new LinkedHashMap<>();
        schema.methods().forEach(m -> methods.put(m.name(), records.draft(m)));
        // Only now is it known who is met bare or in vectors.
        Map<Name, RecordPlan> finished = new LinkedHashMap<>();
        schema.constructors().forEach(c -> finished.put(c.name(), finish(c, Lookup.require(constructors, c.name()))));
        List<RecordPlan> all = new ArrayList<>(finished.values());
        schema.methods().forEach(m -> all.add(finish(m, Lookup.require(methods, m.name()))));
        all.forEach(this::checkSlots);
        if (!problems.isEmpty()) {
            throw new PlanException(
                    problems.stream().map(PlanException.Problem::ofSchema).toList());
        }
        return new SchemaPlan(
                schemaClass,
                source,
                schema.layer().orElse(0),
                all,
                unions(finished),
                subset.excluded(),
                BoundCall.of(all),
                SignInPlanner.plan(all),
                true);
    }

    private RecordPlan finish(Constructor constructor, RecordPlanner.Draft draft) {
        Type type = schema.type(constructor.type()).orElseThrow();
        boolean alone = !isUnion(type.name());
        RecordPlan.Role role = new RecordPlan.Role(
                alone,
                codecs.bareConstructors().contains(constructor.name()),
                alone && codecs.vectorItems().contains(type.name()),
                nesting.contains(type.name()));
        return draft.finish(
                names.constructor(constructor.name()), alone ? RuntimeTypes.TL_OBJECT : names.type(type.name()), role);
    }

    private RecordPlan finish(Method method, RecordPlanner.Draft draft) {
        return draft.finish(
                names.method(method.name()),
                ParameterizedTypeName.get(
                        RuntimeTypes.TL_METHOD, draft.result().orElseThrow().type()),
                new RecordPlan.Role(false, false, false, false));
    }

    private void checkSlots(RecordPlan record) {
        int slots = 1;
        for (Component component : record.components()) {
            boolean wide =
                    component.type().equals(TypeName.LONG) || component.type().equals(TypeName.DOUBLE);
            slots += wide ? 2 : 1;
        }
        if (slots > MAX_PARAMETER_SLOTS) {
            Combinator combinator = record.combinator();
            problems.add(combinator.location() + ": " + combinator.name() + ": its fields take " + slots
                    + " parameter slots, a Java constructor has " + MAX_PARAMETER_SLOTS);
        }
    }

    /** Whether a type has several constructors, left out or not: a subset does not change what a type is called. */
    private boolean isUnion(Name type) {
        return subset.whole().type(type).orElseThrow().constructors().size() > 1;
    }

    private List<UnionPlan> unions(Map<Name, RecordPlan> constructors) {
        List<UnionPlan> unions = new ArrayList<>();
        for (Type type : schema.types().values()) {
            if (isUnion(type.name())) {
                List<RecordPlan> members = type.constructors().stream()
                        .map(c -> Lookup.require(constructors, c.name()))
                        .toList();
                ClassName name = names.type(type.name());
                unions.add(new UnionPlan(
                        name,
                        type.name(),
                        members,
                        SharedComponents.of(members),
                        members.stream().allMatch(m -> m.name().packageName().equals(name.packageName())),
                        codecs.vectorItems().contains(type.name())));
            }
        }
        return unions;
    }
}
