package dev.tl4j.schema.model;

import dev.tl4j.schema.source.Location;
import java.util.Optional;

/** A field of a combinator, in the order of the wire. */
public sealed interface Field {
    /** The name as the schema writes it, {@code access_hash}. */
    String name();

    /** Where the schema declares it. */
    Location location();

    /** A flag word, {@code flags:#}: 32 bits that say which optional fields follow. */
    record FlagWord(String name, Location location) implements Field {}

    /**
     * A field with a value.
     *
     * @param condition the bit that says whether the field is on the wire; empty if it always is
     */
    record Value(String name, Optional<FlagBit> condition, TypeRef type, Location location) implements Field {}

    /**
     * Bit {@code bit} (0 to 31) of the flag word named {@code word}.
     */
    record FlagBit(String word, int bit) {
        @Override
        public String toString() {
            return word + "." + bit;
        }
    }
}
