package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.tl4j.schema.model.Combinator;
import java.util.List;
import java.util.Optional;

/**
 * A record to generate, for a constructor or a method.
 *
 * @param combinator what it is made from, for its documentation
 * @param variables its type variables
 * @param superinterface {@code TlObject}, {@code TlMethod<R>} or its union
 * @param wire its fields and flag words, in the order of the wire
 * @param groups its fields that share a bit
 * @param result of a method, what it answers with
 * @param role how others meet it on the wire
 */
public record RecordPlan(
        ClassName name,
        Combinator combinator,
        List<TypeVariableName> variables,
        TypeName superinterface,
        List<WireItem> wire,
        List<FlagGroup> groups,
        Optional<Result> result,
        Role role) {
    public RecordPlan {
        variables = List.copyOf(variables);
        wire = List.copyOf(wire);
        groups = List.copyOf(groups);
    }

    /** What a method answers with. */
    public sealed interface Result {
        /** The Java type. */
        TypeName type();

        /** A type of the schema. */
        record Typed(Codec codec) implements Result {
            @Override
            public TypeName type() {
                return codec.type().box();
            }
        }

        /** Whatever the call in {@code component} answers with. */
        record OfCall(TypeVariableName variable, String component) implements Result {
            @Override
            public TypeName type() {
                return variable;
            }
        }
    }

    /**
     * How others meet this record on the wire.
     *
     * @param alone whether it is its type's only constructor and so reads its own id; never a method, which no field is of
     * @param bare whether it is written somewhere without its id
     * @param inVector whether there are vectors of it
     * @param nests whether a value of it can hold others of its kind, to any depth
     */
    public record Role(boolean alone, boolean bare, boolean inVector, boolean nests) {}

    /** The id that leads it. */
    public int id() {
        return combinator.id();
    }

    /** Its components, in order. */
    public List<Component> components() {
        return wire.stream()
                .filter(WireItem.Value.class::isInstance)
                .map(item -> ((WireItem.Value) item).component())
                .toList();
    }

    /** The type of the record itself, with its variables. */
    public TypeName type() {
        return variables.isEmpty() ? name : ParameterizedTypeName.get(name, variables.toArray(TypeName[]::new));
    }
}
