package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tl4j.schema.source.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far one record fulfils one contract. */
final class Fulfilment {
    private final RecordPlan record;
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final List<Contract.Accessor> met = new ArrayList<>();
    private final List<Contract.Accessor> missing = new ArrayList<>();
    private final List<Contract.Accessor> differing = new ArrayList<>();

    Fulfilment(Contract contract, RecordPlan record) {
        this.record = record;
        record.components().forEach(component -> components.put(component.name(), component));
        for (Contract.Accessor accessor : contract.accessors()) {
            Component component = components.get(accessor.name());
            List<Contract.Accessor> verdict = component == null ? missing : fits(accessor, component) ? met : differing;
            verdict.add(accessor);
        }
        for (Contract.DefaultMethod method : contract.defaults()) {
            // What the record has anyway, it overrides; Java then wants the same type.
            Component component = components.get(method.name());
            if (component != null
                    && method.parameters().isEmpty()
                    && !component.type().equals(method.type())) {
                differing.add(new Contract.Accessor(method.name(), method.type(), false));
            }
        }
    }

    private static boolean fits(Contract.Accessor accessor, Component component) {
        return component.type().equals(accessor.type()) && (accessor.nullable() || !component.isNullable());
    }

    RecordPlan record() {
        return record;
    }

    boolean isComplete() {
        return missing.isEmpty() && differing.isEmpty();
    }

    /** How near it comes, 0 for not at all. */
    int score() {
        return 2 * met.size() + differing.size();
    }

    /** How many of the accessors that it lacks may only be misspelt. */
    long similar() {
        return missing.stream()
                .filter(accessor ->
                        DidYouMean.among(components.keySet(), accessor.name()).isPresent())
                .count();
    }

    /** {@code updateNewMessage comes closest: it has pts(), but no ptsCounts()}. */
    String explanation() {
        List<String> unmet = new ArrayList<>();
        for (Contract.Accessor accessor : missing) {
            unmet.add("no " + accessor.name() + "()"
                    + DidYouMean.among(components.keySet(), accessor.name())
                            .map(name -> " (did you mean " + name + "()?)")
                            .orElse(""));
        }
        for (Contract.Accessor accessor : differing) {
            Component component = Lookup.require(components, accessor.name());
            unmet.add(accessor.name() + "() is " + text(component.type(), component.isNullable()) + ", not "
                    + text(accessor.type(), accessor.nullable()));
        }
        String has = met.isEmpty()
                ? ""
                : "it has " + met.stream().map(a -> a.name() + "()").collect(Collectors.joining(", ")) + ", but ";
        return record.combinator().name() + " comes closest: " + has + String.join(", and ", unmet);
    }

    private static String text(TypeName type, boolean nullable) {
        return (nullable ? "@Nullable " : "") + text(type);
    }

    private static String text(TypeName type) {
        if (type instanceof ParameterizedTypeName parameterized) {
            return parameterized.typeArguments().stream()
                    .map(Fulfilment::text)
                    .collect(Collectors.joining(", ", parameterized.rawType().simpleName() + "<", ">"));
        }
        return type instanceof ClassName name ? name.simpleName() : type.toString();
    }
}
