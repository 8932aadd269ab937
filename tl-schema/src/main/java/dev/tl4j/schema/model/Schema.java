package dev.tl4j.schema.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A whole schema, checked: names are unique, references lead somewhere, ids are known. {@code Bool}, {@code vector} and the
 * built-in types of {@link TypeRef} are part of the language and not listed, even where the text declares them.
 */
public final class Schema {
    private final OptionalInt layer;
    private final List<Constructor> constructors;
    private final List<Method> methods;
    private final Map<Name, Type> types;
    private final Map<Name, Constructor> constructorsByName;
    private final Map<Name, Method> methodsByName;

    /**
     * @param layer the number of {@code // LAYER n}, if the text has such a line
     * @param constructors in the order of the schema
     * @param methods in the order of the schema
     */
    public Schema(OptionalInt layer, List<Constructor> constructors, List<Method> methods) {
        this.layer = layer;
        this.constructors = List.copyOf(constructors);
        this.methods = List.copyOf(methods);
        Map<Name, List<Constructor>> byType = new LinkedHashMap<>();
        Map<Name, Constructor> byName = new LinkedHashMap<>();
        for (Constructor constructor : this.constructors) {
            byType.computeIfAbsent(constructor.type(), name -> new ArrayList<>())
                    .add(constructor);
            byName.put(constructor.name(), constructor);
        }
        Map<Name, Type> types = new LinkedHashMap<>();
        byType.forEach((name, all) -> types.put(name, new Type(name, all)));
        Map<Name, Method> methodNames = new LinkedHashMap<>();
        this.methods.forEach(method -> methodNames.put(method.name(), method));
        this.types = Collections.unmodifiableMap(types);
        this.constructorsByName = Collections.unmodifiableMap(byName);
        this.methodsByName = Collections.unmodifiableMap(methodNames);
    }

    public OptionalInt layer() {
        return layer;
    }

    public List<Constructor> constructors() {
        return constructors;
    }

    public List<Method> methods() {
        return methods;
    }

    /** All declared types by name, in the order of their first constructors. */
    public Map<Name, Type> types() {
        return types;
    }

    public Optional<Type> type(Name name) {
        return Optional.ofNullable(types.get(name));
    }

    public Optional<Constructor> constructor(Name name) {
        return Optional.ofNullable(constructorsByName.get(name));
    }

    public Optional<Method> method(Name name) {
        return Optional.ofNullable(methodsByName.get(name));
    }
}
