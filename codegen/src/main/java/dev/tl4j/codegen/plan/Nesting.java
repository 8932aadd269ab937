package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which types can hold values of themselves, at whatever distance. Only these need a limit of depth when they are read; all others
 * are as deep as the schema makes them. The types on cycles are the strongly connected components of the graph "holds".
 */
final class Nesting {
    private final Schema schema;
    private final References references;
    private final Map<Name, Integer> order = new HashMap<>();
    private final Map<Name, Integer> low = new HashMap<>();
    private final Deque<Name> open = new ArrayDeque<>();
    private final Set<Name> nesting = new HashSet<>();

    private Nesting(Schema schema) {
        this.schema = schema;
        references = new References(schema);
    }

    /** The types of {@code schema} that can hold themselves. */
    static Set<Name> of(Schema schema) {
        Nesting search = new Nesting(schema);
        for (Name type : schema.types().keySet()) {
            if (!search.order.containsKey(type)) {
                search.visit(type);
            }
        }
        return search.nesting;
    }

    /** Tarjan's algorithm; as deep as the longest chain of types, some hundreds in the largest schemas. */
    private void visit(Name type) {
        order.put(type, order.size());
        low.put(type, order.get(type));
        open.push(type);
        Set<Name> held = heldBy(type);
        for (Name next : held) {
            if (!order.containsKey(next)) {
                visit(next);
                low.merge(type, low.get(next), Math::min);
            } else if (open.contains(next)) {
                low.merge(type, order.get(next), Math::min);
            }
        }
        if (low.get(type).equals(order.get(type))) {
            close(type, held.contains(type));
        }
    }

    private void close(Name root, boolean holdsItself) {
        boolean alone = open.element().equals(root);
        Name closed;
        do {
            closed = open.pop();
            if (!alone || holdsItself) {
                nesting.add(closed);
            }
        } while (!closed.equals(root));
    }

    private Set<Name> heldBy(Name type) {
        Set<Name> held = new LinkedHashSet<>();
        for (Constructor constructor : schema.type(type).map(Type::constructors).orElseThrow()) {
            held.addAll(references.of(constructor));
        }
        return held;
    }
}
