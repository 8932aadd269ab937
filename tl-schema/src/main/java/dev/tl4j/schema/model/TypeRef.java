package dev.tl4j.schema.model;

/**
 * A type in use: of a field, of a vector's items, of a method's result. See
 * <a href="https://core.telegram.org/mtproto/TL-formal">TL-formal</a>.
 */
public sealed interface TypeRef {
    /** A built-in type without an id on the wire. */
    enum Primitive implements TypeRef {
        INT("int"),
        LONG("long"),
        DOUBLE("double"),
        STRING("string"),
        BYTES("bytes"),
        INT128("int128"),
        INT256("int256");

        private final String tlName;

        Primitive(String tlName) {
            this.tlName = tlName;
        }

        @Override
        public String toString() {
            return tlName;
        }
    }

    /** {@code Bool}: {@code boolTrue} or {@code boolFalse}, four bytes. */
    record Bool() implements TypeRef {
        @Override
        public String toString() {
            return "Bool";
        }
    }

    /** The bare {@code true} of {@code flags.N?true}: no bytes, its flag bit says it all. */
    record True() implements TypeRef {
        @Override
        public String toString() {
            return "true";
        }
    }

    /** A boxed value of a declared type: the id of one of its constructors, then that constructor's fields. */
    record Boxed(Name type) implements TypeRef {
        @Override
        public String toString() {
            return type.toString();
        }
    }

    /** A bare value of one constructor, {@code %Message} or {@code future_salt}: the fields without the id. */
    record Bare(Name constructor) implements TypeRef {
        @Override
        public String toString() {
            return constructor.toString();
        }
    }

    /**
     * A vector.
     *
     * @param item the type of each item
     * @param boxed whether {@code vector#1cb5c415} leads it ({@code Vector<t>}) or just the count ({@code vector<t>})
     */
    record Vector(TypeRef item, boolean boxed) implements TypeRef {
        @Override
        public String toString() {
            return (boxed ? "Vector<" : "vector<") + item + ">";
        }
    }

    /** {@code !X}: any method whose result is {@code X}; as a result, that {@code X}. */
    record Variable(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    /** {@code Object}: any boxed value. */
    record AnyObject() implements TypeRef {
        @Override
        public String toString() {
            return "Object";
        }
    }
}
