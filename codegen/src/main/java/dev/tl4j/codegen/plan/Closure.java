package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All types that a set of methods and types needs, and for each of them by whom it came in first. */
final class Closure {
    private final Schema schema;
    private final References references;
    private final Predicate<Constructor> excluded;
    private final Map<Name, Optional<Name>> types = new LinkedHashMap<>();
    private final Map<Name, Name> throughMethod = new LinkedHashMap<>();
    private final Deque<Name> open = new ArrayDeque<>();
    private final List<Consumer<Closure>> roots = new ArrayList<>();

    /**
     * @param excluded constructors that are left out, and so bring nothing in
     */
    Closure(Schema schema, Predicate<Constructor> excluded) {
        this.schema = schema;
        this.excluded = excluded;
        references = new References(schema);
    }

    /** Adds what a method takes and answers with. */
    void addMethod(Combinator method) {
        roots.add(closure -> closure.addMethod(method));
        for (Name type : references.of(method)) {
            if (add(type, Optional.empty())) {
                throughMethod.put(type, method.name());
            }
        }
        drain();
    }

    /** Adds a type and what it needs. */
    void addType(Name type) {
        roots.add(closure -> closure.addType(type));
        add(type, Optional.empty());
        drain();
    }

    boolean contains(Name type) {
        return types.containsKey(type);
    }

    /** The types, those asked for first before what they need. */
    List<Name> types() {
        return List.copyOf(types.keySet());
    }

    /** What the same methods and types need if some constructors more are left out. */
    Closure without(Set<Name> constructors) {
        Closure less = new Closure(schema, excluded.or(constructor -> constructors.contains(constructor.name())));
        roots.forEach(root -> root.accept(less));
        return less;
    }

    /** The constructors of {@code type} through which {@code next} comes in. */
    Set<Name> leading(Name type, Name next) {
        return schema.type(type).map(Type::constructors).orElse(List.of()).stream()
                .filter(constructor -> !excluded.test(constructor)
                        && references.of(constructor).contains(next))
                .map(Constructor::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How a type came in: {@code account.getWallPapers > account.WallPapers > WallPaper}. */
    String path(Name type) {
        List<Name> way = way(type);
        Stream<Name> method = Optional.ofNullable(throughMethod.get(way.get(0))).stream();
        return Stream.concat(method, way.stream()).map(Name::toString).collect(Collectors.joining(" > "));
    }

    /** The types by which a type came in, the one that was asked for first, itself last. */
    List<Name> way(Name type) {
        List<Name> way = new ArrayList<>();
        for (Optional<Name> at = Optional.of(type); at.isPresent(); at = Lookup.require(types, at.get())) {
            way.add(at.get());
        }
        Collections.reverse(way);
        return way;
    }

    private boolean add(Name type, Optional<Name> by) {
        if (types.putIfAbsent(type, by) != null) {
            return false;
        }
        open.add(type);
        return true;
    }

    private void drain() {
        while (!open.isEmpty()) {
            Name type = open.remove();
            for (Constructor constructor :
                    schema.type(type).map(Type::constructors).orElse(List.of())) {
                if (!excluded.test(constructor)) {
                    references.of(constructor).forEach(next -> add(next, Optional.of(type)));
                }
            }
        }
    }
}
