package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Argument;
import dev.tl4j.schema.ast.TypeExpression;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of one combinator. Those with problems are reported and left out. */
final class FieldResolver implements Argument.Visitor<Optional<Field>> {
    private final TypeResolver types;
    private final TypeVariables variables;
    private final Problems problems;
    private final FlagWords words;
    private final Set<String> names = new HashSet<>();

    FieldResolver(TypeResolver types, TypeVariables variables, Problems problems, List<Argument> arguments) {
        this.types = types;
        this.variables = variables;
        this.problems = problems;
        this.words = new FlagWords(arguments, problems);
    }

    List<Field> resolve(List<Argument> arguments) {
        List<Field> fields = new ArrayList<>(arguments.size());
        for (Argument argument : arguments) {
            Optional<Field> field = argument.accept(this);
            if (field.isPresent()) {
                fields.add(field.get());
            }
        }
        return fields;
    }

    @Override
    public Optional<Field> named(Argument.Named field) {
        if (field.name().indexOf('.') >= 0) {
            return problem(field.location(), "field %s: expected a name without a dot".formatted(field.name()));
        }
        if (!names.add(field.name())) {
            return problem(field.location(), "field %s is declared twice".formatted(field.name()));
        }
        if (field.type() instanceof TypeExpression.Nat) {
            return number(field);
        }
        if (field.type() instanceof TypeExpression.Exclaimed exclaimed) {
            return query(field, exclaimed);
        }
        return value(field);
    }

    private Optional<Field> value(Argument.Named field) {
        Optional<Field.FlagBit> bit = Optional.empty();
        if (field.condition().isPresent()) {
            bit = words.bit(field.condition().get(), names);
        }
        boolean present = field.condition().isPresent() && isTrue(field.type());
        Optional<TypeRef> type = present ? Optional.of(new TypeRef.True()) : types.resolve(field.type());
        boolean reported =
                type.isEmpty() || bit.isPresent() != field.condition().isPresent();
        return reported
                ? Optional.empty()
                : Optional.of(new Field.Value(field.name(), bit, type.get(), field.location()));
    }

    /** A {@code #} that conditions refer to, or that is named like one that may get some, is no value; any other is a number. */
    private Optional<Field> number(Argument.Named field) {
        if (field.condition().isPresent()) {
            return problem(field.location(), "field %s: a conditional '#' is not supported".formatted(field.name()));
        }
        return Optional.of(
                words.isUsed(field.name()) || field.name().startsWith("flags")
                        ? new Field.FlagWord(field.name(), field.location())
                        : new Field.Value(field.name(), Optional.empty(), TypeRef.Primitive.INT, field.location()));
    }

    /** {@code query:!X}. */
    private Optional<Field> query(Argument.Named field, TypeExpression.Exclaimed type) {
        if (field.condition().isPresent()) {
            return problem(field.location(), "field %s: a conditional '!' is not supported".formatted(field.name()));
        }
        if (!(type.type() instanceof TypeExpression.Named variable)) {
            return problem(type.location(), "'!': expected a type variable behind it");
        }
        return variables.bind(variable.name(), variable.location())
                ? Optional.of(new Field.Value(
                        field.name(), Optional.empty(), new TypeRef.Variable(variable.name()), field.location()))
                : Optional.empty();
    }

    @Override
    public Optional<Field> anonymous(Argument.Anonymous argument) {
        return problem(
                argument.location(), "field without a name: expected 'name:type', or an argument in '<' and '>'");
    }

    @Override
    public Optional<Field> repeated(Argument.Repeated repeated) {
        return problem(repeated.location(), "repetition: only built-in types have any, expected a vector");
    }

    @Override
    public Optional<Field> opaque(Argument.Opaque opaque) {
        return problem(opaque.location(), "'?': only built-in types are defined by the language");
    }

    private Optional<Field> problem(Location location, String message) {
        problems.error(location, message);
        return Optional.empty();
    }

    private static boolean isTrue(TypeExpression type) {
        return type instanceof TypeExpression.Named named && named.name().equals("true");
    }
}
