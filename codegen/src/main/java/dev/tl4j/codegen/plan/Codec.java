package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/** How a value of one TL type is held in Java, read and written. */
public sealed interface Codec {
    /** The Java type of a value that is always there. */
    TypeName type();

    /** The least number of bytes that a value takes. */
    int minSize();

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of codec. */
    interface Visitor<R> {
        R scalar(Scalar scalar);

        R flag(Flag flag);

        R boxed(Boxed boxed);

        R bare(Bare bare);

        R call(Call call);

        R any(Any any);

        R vector(Vector vector);
    }

    /** Built-in values: reader and writer have a method for each. */
    @SuppressWarnings("ImmutableEnumChecker") // a TypeName is immutable
    enum Scalar implements Codec {
        INT("Int", TypeName.INT, 4),
        LONG("Long", TypeName.LONG, 8),
        DOUBLE("Double", TypeName.DOUBLE, 8),
        BOOL("Bool", TypeName.BOOLEAN, 4),
        STRING("String", ClassName.get(String.class), 4),
        BYTES("Bytes", RuntimeTypes.BYTES, 4),
        INT128("Int128", RuntimeTypes.INT128, 16),
        INT256("Int256", RuntimeTypes.INT256, 32);

        private final String suffix;
        private final TypeName type;
        private final int size;

        Scalar(String suffix, TypeName type, int size) {
            this.suffix = suffix;
            this.type = type;
            this.size = size;
        }

        /** What follows {@code read} and {@code write} in the names of its methods. */
        public String suffix() {
            return suffix;
        }

        @Override
        public TypeName type() {
            return type;
        }

        @Override
        public int minSize() {
            return size;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /** {@code flags.N?true}: nothing but its bit. */
    record Flag() implements Codec {
        @Override
        public TypeName type() {
            return TypeName.BOOLEAN;
        }

        @Override
        public int minSize() {
            return 0;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(this);
        }
    }

    /** An id and fields, by the class of the record or the sealed interface. */
    record Boxed(ClassName type) implements Codec {
        @Override
        public int minSize() {
            return 4;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.boxed(this);
        }
    }

    /** The fields of one record, without its id. */
    record Bare(ClassName type, int minSize) implements Codec {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bare(this);
        }
    }

    /** {@code !X}: a call of any method of the schema. */
    record Call(TypeVariableName variable) implements Codec {
        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(RuntimeTypes.TL_METHOD, variable);
        }

        @Override
        public int minSize() {
            return 4;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** {@code Object}: any boxed value of the schema. */
    record Any() implements Codec {
        @Override
        public TypeName type() {
            return RuntimeTypes.TL_OBJECT;
        }

        @Override
        public int minSize() {
            return 4;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** A vector, led by its id or ({@code boxed} false) only by its count. */
    record Vector(Codec item, boolean boxed) implements Codec {
        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(
                    ClassName.get(List.class), item.type().box());
        }

        @Override
        public int minSize() {
            return boxed ? 8 : 4;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.vector(this);
        }
    }
}
