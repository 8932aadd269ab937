package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The classes of one example. The first of a simple name goes by it, others by their full names. */
final class ExampleNames {
    private final Map<String, ClassName> bySimpleName = new LinkedHashMap<>();

    String of(TypeName type) {
        if (type instanceof ParameterizedTypeName parameterized) {
            return of(parameterized.rawType())
                    + parameterized.typeArguments().stream().map(this::of).collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof ClassName name) {
            ClassName first = bySimpleName.putIfAbsent(name.simpleName(), name);
            return first == null || first.equals(name) ? name.simpleName() : name.canonicalName();
        }
        return type.toString();
    }

    List<ClassName> imports() {
        return List.copyOf(bySimpleName.values());
    }
}
