package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.TypeExpression;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.Problems;
import java.util.List;
import java.util.Optional;

/**
 * Looks up a type. Empty means that it was reported. {@code !X} and {@code #} are not types on their own but kinds of field, which
 * {@link FieldResolver} takes before it comes here.
 */
final class TypeResolver implements TypeExpression.Visitor<Optional<TypeRef>> {
    private final SymbolTable symbols;
    private final UnknownNames unknown;
    private final Problems problems;
    private final TypeVariables variables;

    TypeResolver(SymbolTable symbols, UnknownNames unknown, Problems problems, TypeVariables variables) {
        this.symbols = symbols;
        this.unknown = unknown;
        this.problems = problems;
        this.variables = variables;
    }

    Optional<TypeRef> resolve(TypeExpression type) {
        return type.accept(this);
    }

    @Override
    public Optional<TypeRef> named(TypeExpression.Named type) {
        String name = type.name();
        Location location = type.location();
        if (variables.isDeclared(name)) {
            return problem(
                    location, "type variable %s: expected !%1$s, only a method can tell its type".formatted(name));
        }
        Optional<TypeRef> builtIn = Language.type(name);
        if (builtIn.isPresent()) {
            return builtIn;
        }
        if (Language.isClosed(name) || !Language.declarationsOf(name).isEmpty()) {
            return notAlone(name, location);
        }
        return Names.isLowerCase(name) ? constructor(name, location) : boxed(name, location);
    }

    private Optional<TypeRef> boxed(String name, Location location) {
        if (!symbols.constructorsOf(name).isEmpty()) {
            return Optional.of(new TypeRef.Boxed(Name.of(name)));
        }
        unknown.type(name, location);
        return Optional.empty();
    }

    private Optional<TypeRef> constructor(String name, Location location) {
        if (symbols.constructor(name).isPresent()) {
            return Optional.of(new TypeRef.Bare(Name.of(name)));
        }
        unknown.constructor(name, location);
        return Optional.empty();
    }

    private Optional<TypeRef> notAlone(String name, Location location) {
        if (name.equals("Vector") || name.equals("vector")) {
            return arity(name, 0, location);
        }
        return problem(
                location,
                Language.isBoxedPrimitive(name)
                        ? "type %s: boxed primitives are not supported, expected %s".formatted(name, Names.lower(name))
                        : "type %s: built in, but nothing that a field can hold".formatted(name));
    }

    @Override
    public Optional<TypeRef> applied(TypeExpression.Applied type) {
        if (type.head() instanceof TypeExpression.Bare bare && isNamed(bare.type(), "Vector")) {
            return vector("Vector", type.arguments(), false, type.location());
        }
        if (isNamed(type.head(), "Vector")) {
            return vector("Vector", type.arguments(), true, type.location());
        }
        if (isNamed(type.head(), "vector")) {
            return vector("vector", type.arguments(), false, type.location());
        }
        return problem(type.location(), "type arguments: only Vector and vector take any");
    }

    private Optional<TypeRef> vector(String name, List<TypeExpression> items, boolean boxed, Location location) {
        if (items.size() != 1) {
            return arity(name, items.size(), location);
        }
        Optional<TypeRef> item = resolve(items.get(0));
        return item.isPresent() ? Optional.of(new TypeRef.Vector(item.get(), boxed)) : item;
    }

    private Optional<TypeRef> arity(String name, int count, Location location) {
        return problem(location, "%s: expected 1 type argument, got %d".formatted(name, count));
    }

    @Override
    public Optional<TypeRef> bare(TypeExpression.Bare type) {
        TypeExpression inner = type.type();
        if (inner instanceof TypeExpression.Applied applied && isNamed(applied.head(), "Vector")) {
            return vector("Vector", applied.arguments(), false, type.location());
        }
        if (!(inner instanceof TypeExpression.Named named)) {
            return problem(type.location(), "%: expected a boxed type behind it");
        }
        return Names.isLowerCase(named.name())
                ? problem(type.location(), "%" + named.name() + ": " + named.name() + " is bare already")
                : onlyConstructor(named, type.location());
    }

    private Optional<TypeRef> onlyConstructor(TypeExpression.Named type, Location percent) {
        List<Declaration> constructors = symbols.constructorsOf(type.name());
        if (constructors.size() == 1) {
            return Optional.of(new TypeRef.Bare(Name.of(constructors.get(0).name())));
        }
        if (constructors.isEmpty()) {
            return named(type)
                    .flatMap(ref -> problem(percent, "%" + ref + ": the type is built in and has no bare form"));
        }
        return problem(
                percent,
                "%%%s: expected a type with 1 constructor, got %d".formatted(type.name(), constructors.size()));
    }

    @Override
    public Optional<TypeRef> exclaimed(TypeExpression.Exclaimed type) {
        return problem(type.location(), "'!': expected at the beginning of a field's type, before a type variable");
    }

    @Override
    public Optional<TypeRef> nat(TypeExpression.Nat type) {
        return problem(type.location(), "'#': expected a type, a flag word is a field of its own");
    }

    private Optional<TypeRef> problem(Location location, String message) {
        problems.error(location, message);
        return Optional.empty();
    }

    private static boolean isNamed(TypeExpression type, String name) {
        return type instanceof TypeExpression.Named named && named.name().equals(name);
    }
}
