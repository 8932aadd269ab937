package dev.tl4j.schema.diff;

/** In what a constructor, a method or a type can differ from what it was. */
public enum Aspect {
    ID("id"),
    TYPE_PARAMETERS("type parameters"),
    /** Of a method, what it answers with; of a constructor, the type that it belongs to. */
    RESULT("result"),
    FIELD_ADDED("field added"),
    FIELD_REMOVED("field removed"),
    /** A guess: a field went, another of the same type came in its place. */
    FIELD_RENAMED("field renamed?"),
    FIELD_TYPE("field type"),
    /** The field was always there and became optional, or the reverse. */
    FIELD_CONDITION("field condition"),
    FIELD_BIT("field bit"),
    FIELD_ORDER("field order"),
    /** Fields came to share a flag bit, and so to be set together or not at all. */
    FLAG_GROUP("fields of one bit"),
    /** The type gained its second constructor. */
    UNION_BEGAN("became a union"),
    /** The type lost all constructors but one. */
    UNION_ENDED("is no union any more"),
    CONSTRUCTOR_ADDED("constructor added"),
    CONSTRUCTOR_REMOVED("constructor removed"),
    /** All constructors of the type have come to share a field. */
    SHARED_FIELD_ADDED("shared field added"),
    /** Not all constructors of the type share the field any more. */
    SHARED_FIELD_REMOVED("shared field removed"),
    SHARED_FIELD_TYPE("shared field type");

    private final String words;

    Aspect(String words) {
        this.words = words;
    }

    /** The aspect for a reader. */
    public String words() {
        return words;
    }
}
