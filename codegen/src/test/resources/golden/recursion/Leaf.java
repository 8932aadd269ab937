package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The constructor {@code leaf}.
 *
 * <p>TL: <code>leaf#3548f826 number:int = Leaf</code>
 *
 * @param number <code>number:int</code>.
 */
@Generated
@NullMarked
public record Leaf(int number) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x3548f826;

    /** Its line in the schema. */
    public static final String TL = "leaf#3548f826 number:int = Leaf";

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.number = number;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeInt(number);
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Leaf read(TlReader reader) {
        reader.expect(ID, "leaf");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Leaf readBare(TlReader reader) {
        int number = reader.readInt();
        return new Leaf(number);
    }

    @Override
    public Object[] fields() {
        return new Object[] {number};
    }

    @Override
    public boolean equals(Object other) {
        return ByFields.equal(this, other);
    }

    @Override
    public int hashCode() {
        return ByFields.hash(this);
    }

    @Override
    public String toString() {
        return ByFields.line(this, TL);
    }

    /** Builds a {@link Leaf}. */
    public static final class Builder {
        private Integer number;

        private Builder() {}

        /** <code>number:int</code>. */
        public Builder number(int number) {
            this.number = number;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Leaf build() {
            Fields.requireAll("leaf", "number", number);
            return new Leaf(number);
        }
    }
}
