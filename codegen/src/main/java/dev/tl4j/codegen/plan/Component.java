package dev.tl4j.codegen.plan;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A component of a generated record: one TL field that has a value.
 *
 * @param name its Java name
 * @param tlName its name in the schema
 * @param tlType its type as the schema writes it, condition included
 * @param presence the bit that says whether it is there; empty if it always is
 * @param secret whether {@code toString} hides it
 */
public record Component(
        String name, String tlName, String tlType, Codec codec, Optional<Bit> presence, boolean secret) {
    /** A bit of a flag word, the word by the Java name of its local variable. */
    public record Bit(String word, int bit) {
        /** The bit as a mask. */
        public int mask() {
            return 1 << bit;
        }
    }

    /** Whether this is a {@code flags.N?true}. */
    public boolean isFlag() {
        return codec instanceof Codec.Flag;
    }

    /** Whether it is null when absent. */
    public boolean isNullable() {
        return presence.isPresent() && !isFlag();
    }

    /** Whether a builder must have been given it. */
    public boolean isRequired() {
        return presence.isEmpty();
    }

    /** What Java writes for it where it is left out. */
    public String absent() {
        return isFlag() ? "false" : "null";
    }

    /** The Java type, boxed where the component may be null. */
    public TypeName type() {
        return isNullable() ? codec.type().box() : codec.type();
    }
}
