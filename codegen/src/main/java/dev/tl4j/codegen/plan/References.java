package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which types a combinator speaks of. */
final class References {
    private final Schema schema;

    References(Schema schema) {
        this.schema = schema;
    }

    /** The types of its fields and, of a method, of its result. */
    Set<Name> of(Combinator combinator) {
        Set<Name> types = new LinkedHashSet<>();
        for (Field field : combinator.fields()) {
            if (field instanceof Field.Value value) {
                add(value.type(), types);
            }
        }
        if (combinator instanceof Method method) {
            add(method.result(), types);
        }
        return types;
    }

    private void add(TypeRef ref, Set<Name> types) {
        if (ref instanceof TypeRef.Vector vector) {
            add(vector.item(), types);
        } else if (ref instanceof TypeRef.Boxed boxed
                && schema.type(boxed.type()).isPresent()) {
            types.add(boxed.type());
        } else if (ref instanceof TypeRef.Bare bare) {
            schema.constructor(bare.constructor()).map(Constructor::type).ifPresent(types::add);
        }
    }
}
