package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.TypeParameter;
import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.Problems;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The type variables of one method: <code>{X:Type}</code> declares one, a field {@code !X} binds it, the result may use it. */
final class TypeVariables {
    private final Problems problems;
    private final Set<String> declared = new LinkedHashSet<>();
    private final Set<String> bound = new HashSet<>();

    private TypeVariables(Problems problems) {
        this.problems = problems;
    }

    static TypeVariables of(Declaration declaration, Problems problems) {
        TypeVariables variables = new TypeVariables(problems);
        for (TypeParameter parameter : declaration.parameters()) {
            variables.declare(parameter);
        }
        return variables;
    }

    private void declare(TypeParameter parameter) {
        if (!parameter.kind().equals("Type")) {
            problems.error(
                    parameter.location(),
                    "type variable %s: expected %1$s:Type, got %1$s:%s".formatted(parameter.name(), parameter.kind()));
        }
        if (!declared.add(parameter.name())) {
            problems.error(parameter.location(), "type variable %s is declared twice".formatted(parameter.name()));
        }
    }

    /** In the order of the text. */
    List<String> names() {
        return List.copyOf(declared);
    }

    boolean isDeclared(String name) {
        return declared.contains(name);
    }

    boolean isBound(String name) {
        return bound.contains(name);
    }

    /** A field's {@code !X}; false, and a problem, if there is no such X. */
    boolean bind(String name, Location location) {
        if (!isDeclared(name)) {
            problems.error(location, "unknown type variable %s: expected {%1$s:Type} in front".formatted(name));
            return false;
        }
        bound.add(name);
        return true;
    }

    /** Reports those that no field binds, when all fields are known. */
    void checkAllBound(Declaration declaration) {
        for (TypeParameter parameter : declaration.parameters()) {
            if (parameter.kind().equals("Type") && !isBound(parameter.name())) {
                problems.error(
                        parameter.location(),
                        "type variable %s is unused: expected a field of type !%1$s".formatted(parameter.name()));
            }
        }
    }
}
