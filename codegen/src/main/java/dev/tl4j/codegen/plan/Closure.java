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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All types that a set of methods and types needs, and for each of them by whom it came in first. */
final class Closure {
    private final Schema schema;
    private final References references;
    private final Predicate<Constructor> excluded;
    private final Map<Name, Optional<Name>> types = new LinkedHashMap<>();
    private final Map<Name, Name> throughMethod = new LinkedHashMap<>();
    private final Deque<Name> open = new ArrayDeque<>();

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
        for (Name type : references.of(method)) {
            if (add(type, Optional.empty())) {
                throughMethod.put(type, method.name());
            }
        }
        drain();
    }

    /** Adds a type and what it needs. */
    void addType(Name type) {
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

    /** How a type came in: {@code account.getWallPapers > account.WallPapers > WallPaper}. */
    String path(Name type) {
        List<String> path = new ArrayList<>();
        Name at = type;
        path.add(at.toString());
        for (Optional<Name> by = Lookup.require(types, at); by.isPresent(); by = Lookup.require(types, at)) {
            at = by.get();
            path.add(at.toString());
        }
        Optional.ofNullable(throughMethod.get(at)).ifPresent(method -> path.add(method.toString()));
        Collections.reverse(path);
        return String.join(" > ", path);
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
