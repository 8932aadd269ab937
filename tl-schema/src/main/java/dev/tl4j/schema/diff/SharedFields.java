package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Type;
import dev.tl4j.schema.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that all constructors of a type have, with the same Java type: the accessors of its interface. */
final class SharedFields {
    private final Shapes shapes;

    SharedFields(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * A field of all constructors.
     *
     * @param type as the first of them declares it
     * @param shape nullable if one of them is
     */
    record Shared(TypeRef type, Shape shape) {
        boolean isNullable() {
            return shape.nullable();
        }

        /** Whether both have one Java type, null or not. That a type became a union is that type's change, not this field's. */
        boolean hasJavaTypeOf(Shared other) {
            boolean sameBox = isNullable() == other.isNullable() || !shape.isPrimitive();
            return shape.hasJavaTypeOf(other.shape) || (type.equals(other.type) && sameBox);
        }
    }

    /** By name, in the order of the first constructor. */
    Map<String, Shared> of(Type type) {
        List<Constructor> constructors = type.constructors();
        Map<String, Shared> shared = own(constructors.get(0));
        for (Constructor constructor : constructors.subList(1, constructors.size())) {
            Map<String, Shared> own = own(constructor);
            shared.keySet().retainAll(own.keySet());
            shared.entrySet().removeIf(field -> !field.getValue().shape().hasJavaTypeOf(shape(own, field.getKey())));
            shared.replaceAll(
                    (name, field) -> new Shared(field.type(), field.shape().orNull(shape(own, name))));
        }
        return shared;
    }

    private Map<String, Shared> own(Constructor constructor) {
        Map<String, Shared> own = new LinkedHashMap<>();
        for (Field field : constructor.fields()) {
            if (field instanceof Field.Value value) {
                own.put(value.name(), new Shared(value.type(), shapes.of(value)));
            }
        }
        return own;
    }

    private static Shape shape(Map<String, Shared> own, String name) {
        Shared shared = own.get(name);
        if (shared == null) {
            throw new IllegalArgumentException("field: expected " + name + " among " + own.keySet());
        }
        return shared.shape();
    }
}
