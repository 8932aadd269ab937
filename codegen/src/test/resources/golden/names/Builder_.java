package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * The constructor {@code builder}.
 *
 * <p>TL: <code>builder#7faf9c97 next:Builder = Builder</code>
 *
 * @param next <code>next:Builder</code>.
 */
@Generated
@NullMarked
public record Builder_(Builder_ next) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x7faf9c97;

    /** Its line in the schema. */
    public static final String TL = "builder#7faf9c97 next:Builder = Builder";

    public Builder_ {
        Objects.requireNonNull(next, "next");
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.next = next;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        next.write(writer);
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Builder_ read(TlReader reader) {
        reader.expect(ID, "builder");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Builder_ readBare(TlReader reader) {
        reader.enter();
        Builder_ next = Builder_.read(reader);
        reader.leave();
        return new Builder_(next);
    }

    @Override
    public Object[] fields() {
        return new Object[] {next};
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

    /** Builds a {@link Builder_}. */
    public static final class Builder {
        private Builder_ next;

        private Builder() {}

        /** <code>next:Builder</code>. */
        public Builder next(Builder_ next) {
            this.next = next;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Builder_ build() {
            Fields.requireAll("builder", "next", next);
            return new Builder_(next);
        }
    }
}
