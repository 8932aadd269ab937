package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.TypeExpression;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.Problems;
import java.util.Optional;

/** What stands behind the {@code =}: the type of a constructor, the answer of a method. */
final class ResultResolver {
    private final Problems problems;

    ResultResolver(Problems problems) {
        this.problems = problems;
    }

    /** The type that a constructor belongs to. */
    Optional<Name> typeOf(Declaration constructor) {
        if (!(constructor.result() instanceof TypeExpression.Named type)) {
            return problem(
                    constructor.result().location(),
                    "type of %s: expected a name, only the built-in vector makes a type with arguments"
                            .formatted(constructor.name()));
        }
        if (Names.isLowerCase(type.name())) {
            return problem(
                    type.location(),
                    "type of %s: expected a name that begins upper-case, got %s"
                            .formatted(constructor.name(), type.name()));
        }
        if (Language.isClosed(type.name())) {
            return problem(
                    type.location(),
                    "type of %s: %s is built in and takes no further constructors"
                            .formatted(constructor.name(), type.name()));
        }
        return Optional.of(Name.of(type.name()));
    }

    /** What a method answers with: always boxed, for {@code rpc_result} carries any object. */
    Optional<TypeRef> answerOf(Declaration method, TypeResolver types, TypeVariables variables) {
        TypeExpression result = method.result();
        if (result instanceof TypeExpression.Named named && variables.isBound(named.name())) {
            return Optional.of(new TypeRef.Variable(named.name()));
        }
        if (result instanceof TypeExpression.Named named && variables.isDeclared(named.name())) {
            return Optional.empty();
        }
        Optional<TypeRef> type = types.resolve(result);
        if (type.isPresent() && isBare(type.get())) {
            return problem(
                    result.location(),
                    "result of %s: expected a boxed type, got %s".formatted(method.name(), type.get()));
        }
        return type;
    }

    private static boolean isBare(TypeRef type) {
        return type instanceof TypeRef.Primitive
                || type instanceof TypeRef.Bare
                || (type instanceof TypeRef.Vector vector && !vector.boxed());
    }

    private <T> Optional<T> problem(Location location, String message) {
        problems.error(location, message);
        return Optional.empty();
    }
}
