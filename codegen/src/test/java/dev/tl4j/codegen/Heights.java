package dev.tl4j.codegen;

import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.TypeRef;
import java.util.HashMap;
import java.util.Map;

/** For each type the constructor with the smallest values: how else could random values of recursive types end? */
final class Heights {
    private final Map<Name, Integer> heights = new HashMap<>();
    private final Map<Name, Constructor> smallest = new HashMap<>();

    Heights(Schema schema) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Constructor constructor : schema.constructors()) {
                changed |= improve(constructor, schema);
            }
        }
    }

    /** The constructor of a type whose values need least. */
    Constructor smallest(Name type) {
        return smallest.get(type);
    }

    private boolean improve(Constructor constructor, Schema schema) {
        int height = height(constructor, schema);
        if (height >= heights.getOrDefault(constructor.type(), Integer.MAX_VALUE)) {
            return false;
        }
        heights.put(constructor.type(), height);
        smallest.put(constructor.type(), constructor);
        return true;
    }

    private int height(Combinator combinator, Schema schema) {
        int height = 0;
        for (Field field : combinator.fields()) {
            if (field instanceof Field.Value value && value.condition().isEmpty()) {
                height = Math.max(height, height(value.type(), schema));
            }
        }
        return height == Integer.MAX_VALUE ? height : height + 1;
    }

    private int height(TypeRef type, Schema schema) {
        if (type instanceof TypeRef.Boxed boxed) {
            return heights.getOrDefault(boxed.type(), Integer.MAX_VALUE);
        }
        if (type instanceof TypeRef.Bare bare) {
            Constructor constructor = schema.constructor(bare.constructor()).orElseThrow();
            return heights.getOrDefault(constructor.type(), Integer.MAX_VALUE);
        }
        return 0;
    }
}
