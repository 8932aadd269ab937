package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which codec a type in use gets, and who is met bare or in vectors. */
final class Codecs {
    private final Schema schema;
    private final ClassNames names;
    private final Set<Name> bare = new HashSet<>();
    private final Set<Name> vectorItems = new HashSet<>();
    private final Map<Name, Integer> minSizes = new HashMap<>();

    Codecs(Schema schema, ClassNames names) {
        this.schema = schema;
        this.names = names;
    }

    /** Constructors met without their id by any codec so far. */
    Set<Name> bareConstructors() {
        return bare;
    }

    /** Types met in vectors by any codec so far. */
    Set<Name> vectorItems() {
        return vectorItems;
    }

    Codec of(TypeRef ref) {
        if (ref instanceof TypeRef.Primitive primitive) {
            return scalar(primitive);
        } else if (ref instanceof TypeRef.Bool) {
            return Codec.Scalar.BOOL;
        } else if (ref instanceof TypeRef.True) {
            return new Codec.Flag();
        } else if (ref instanceof TypeRef.Boxed boxed) {
            return new Codec.Boxed(names.type(boxed.type()));
        } else if (ref instanceof TypeRef.Bare constructor) {
            bare.add(constructor.constructor());
            return new Codec.Bare(names.constructor(constructor.constructor()), minSize(constructor.constructor()));
        } else if (ref instanceof TypeRef.Vector vector) {
            return vector(vector);
        } else if (ref instanceof TypeRef.Variable variable) {
            return new Codec.Call(JavaNames.variableOf(variable));
        } else {
            return new Codec.Any();
        }
    }

    private Codec vector(TypeRef.Vector vector) {
        if (vector.item() instanceof TypeRef.Boxed boxed && vector.boxed()) {
            vectorItems.add(boxed.type());
        }
        return new Codec.Vector(of(vector.item()), vector.boxed());
    }

    private static Codec scalar(TypeRef.Primitive primitive) {
        return switch (primitive) {
            case INT -> Codec.Scalar.INT;
            case LONG -> Codec.Scalar.LONG;
            case DOUBLE -> Codec.Scalar.DOUBLE;
            case STRING -> Codec.Scalar.STRING;
            case BYTES -> Codec.Scalar.BYTES;
            case INT128 -> Codec.Scalar.INT128;
            case INT256 -> Codec.Scalar.INT256;
        };
    }

    /** The least that the fields of a constructor take; a constructor inside itself counts as nothing. */
    private int minSize(Name name) {
        Integer known = minSizes.putIfAbsent(name, 0);
        if (known != null) {
            return known;
        }
        int size = 0;
        for (Field field : schema.constructor(name).map(Constructor::fields).orElseThrow()) {
            if (field instanceof Field.FlagWord) {
                size += 4;
            } else if (field instanceof Field.Value value && value.condition().isEmpty()) {
                size += of(value.type()).minSize();
            }
        }
        minSizes.put(name, size);
        return size;
    }
}
