package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One combinator to the plan of its record. */
final class RecordPlanner {
    private final Codecs codecs;
    private final Secrets secrets;
    private final Set<String> qualifiers;

    /**
     * @param qualifiers what stands before the dot of a static call, and so may not be a component's name
     */
    RecordPlanner(Codecs codecs, Secrets secrets, Set<String> qualifiers) {
        this.codecs = codecs;
        this.secrets = secrets;
        this.qualifiers = Set.copyOf(qualifiers);
    }

    /** What is known of a record before all others have been seen. */
    Draft draft(Combinator combinator) {
        return new Draft(combinator);
    }

    final class Draft {
        private final Combinator combinator;
        private final JavaNames.Components names = new JavaNames.Components(qualifiers);
        private final Map<String, String> words = new LinkedHashMap<>();
        private final Map<String, Component> components = new LinkedHashMap<>();
        private final Map<Component.Bit, List<Component>> byBit = new LinkedHashMap<>();
        private final Optional<RecordPlan.Result> result;

        private Draft(Combinator combinator) {
            this.combinator = combinator;
            for (Field field : combinator.fields()) {
                if (field instanceof Field.FlagWord word) {
                    words.put(word.name(), names.name(word.name()));
                } else if (field instanceof Field.Value value) {
                    add(value);
                }
            }
            result = combinator instanceof Method method ? Optional.of(result(method.result())) : Optional.empty();
        }

        private void add(Field.Value value) {
            Optional<Component.Bit> presence =
                    value.condition().map(bit -> new Component.Bit(Lookup.require(words, bit.word()), bit.bit()));
            Component component = new Component(
                    names.name(value.name()),
                    value.name(),
                    value.condition().map(bit -> bit + "?").orElse("")
                            + (value.type() instanceof TypeRef.Variable ? "!" : "")
                            + value.type(),
                    codecs.of(value.type()),
                    presence,
                    secrets.contains(combinator.name(), value.name()));
            components.put(value.name(), component);
            presence.ifPresent(
                    bit -> byBit.computeIfAbsent(bit, b -> new ArrayList<>()).add(component));
        }

        RecordPlan finish(ClassName name, TypeName superinterface, RecordPlan.Role role) {
            return new RecordPlan(name, combinator, variables(), superinterface, wire(), groups(), result, role);
        }

        /** What the method answers with; a constructor answers with nothing. */
        Optional<RecordPlan.Result> result() {
            return result;
        }

        private RecordPlan.Result result(TypeRef type) {
            if (type instanceof TypeRef.Variable variable) {
                Codec call = codecs.of(variable);
                return components.values().stream()
                        .filter(component -> component.codec().equals(call))
                        .findFirst()
                        .<RecordPlan.Result>map(component ->
                                new RecordPlan.Result.OfCall(JavaNames.variableOf(variable), component.name()))
                        .orElseThrow();
            }
            return new RecordPlan.Result.Typed(codecs.of(type));
        }

        private List<TypeVariableName> variables() {
            return components.values().stream()
                    .map(Component::codec)
                    .filter(Codec.Call.class::isInstance)
                    .map(codec -> ((Codec.Call) codec).variable())
                    .distinct()
                    .toList();
        }

        private List<WireItem> wire() {
            List<WireItem> wire = new ArrayList<>();
            for (Field field : combinator.fields()) {
                wire.add(
                        field instanceof Field.FlagWord
                                ? flagWord(Lookup.require(words, field.name()))
                                : new WireItem.Value(Lookup.require(components, field.name())));
            }
            return wire;
        }

        private WireItem flagWord(String word) {
            return new WireItem.FlagWord(
                    word,
                    components.values().stream()
                            .filter(c -> c.presence()
                                    .filter(bit -> bit.word().equals(word))
                                    .isPresent())
                            .toList());
        }

        private List<FlagGroup> groups() {
            return byBit.values().stream()
                    .filter(group -> group.size() > 1)
                    .map(group -> new FlagGroup(
                            group.stream().filter(Component::isFlag).toList(),
                            group.stream().filter(c -> !c.isFlag()).toList()))
                    .toList();
        }
    }
}
