package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.TypeRef;

/**
 * How generated Java shows a field. {@code flags.N?true} is a boolean that is never null, any other {@code flags.N?T} may be null; on
 * the wire there may be more to it.
 *
 * @param value the type of the value, told apart only where Java does
 * @param nullable whether the accessor may give null
 * @param required whether a builder must have been given the field
 */
record Shape(TypeRef value, boolean nullable, boolean required) {
    /** Whether Java has a primitive type for the value, which it boxes where the value may be null. */
    boolean isPrimitive() {
        return value instanceof TypeRef.Bool
                || value == TypeRef.Primitive.INT
                || value == TypeRef.Primitive.LONG
                || value == TypeRef.Primitive.DOUBLE;
    }

    /** Whether accessor and setter have the same Java type, null or not. */
    boolean hasJavaTypeOf(Shape other) {
        return value.equals(other.value) && (nullable == other.nullable || !isPrimitive());
    }

    /** As this, but perhaps null if the other is. */
    Shape orNull(Shape other) {
        return new Shape(value, nullable || other.nullable, required && other.required);
    }
}
