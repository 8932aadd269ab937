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
import org.jspecify.annotations.Nullable;

/**
 * The constructor {@code triple}.
 *
 * <p>TL: <code>triple#efbdaa22 flags:# on:flags.0?true from:flags.0?int to:flags.0?int = Triple</code>
 *
 * @param on <code>on:flags.0?true</code>. True exactly if there is {@code from} and {@code to}.
 * @param from <code>from:flags.0?int</code>. Null exactly if {@code to} is.
 * @param to <code>to:flags.0?int</code>. Null exactly if {@code from} is.
 */
@Generated
@NullMarked
public record Triple(boolean on, @Nullable Integer from, @Nullable Integer to) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0xefbdaa22;

    /** Its line in the schema. */
    public static final String TL = "triple#efbdaa22 flags:# on:flags.0?true from:flags.0?int to:flags.0?int = Triple";

    public Triple {
        on = on || from != null;
        if (on != (from != null) || (to != null) != (from != null)) {
            throw Fields.apart("triple", on ? null : "on", from != null ? null : "from", to != null ? null : "to");
        }
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.on = on;
        builder.from = from;
        builder.to = to;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        int flags = 0;
        if (to != null) flags |= 0x1;
        writer.writeInt(flags);
        if (from != null) {
            writer.writeInt(from);
        }
        if (to != null) {
            writer.writeInt(to);
        }
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Triple read(TlReader reader) {
        reader.expect(ID, "triple");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Triple readBare(TlReader reader) {
        int flags = reader.readInt();
        boolean on = (flags & 0x1) != 0;
        Integer from = (flags & 0x1) != 0 ? reader.readInt() : null;
        Integer to = (flags & 0x1) != 0 ? reader.readInt() : null;
        return new Triple(on, from, to);
    }

    @Override
    public Object[] fields() {
        return new Object[] {on, from, to};
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

    /** Builds a {@link Triple}. */
    public static final class Builder {
        private boolean on;
        private Integer from;
        private Integer to;

        private Builder() {}

        /** <code>on:flags.0?true</code>. True exactly if there is {@code from} and {@code to}. */
        public Builder on(boolean on) {
            this.on = on;
            return this;
        }

        /** <code>from:flags.0?int</code>. Null exactly if {@code to} is. */
        public Builder from(@Nullable Integer from) {
            this.from = from;
            return this;
        }

        /** <code>to:flags.0?int</code>. Null exactly if {@code from} is. */
        public Builder to(@Nullable Integer to) {
            this.to = to;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Triple build() {
            Fields.requireAll("triple", "from to", Fields.beside(from, on ? on : null, to),
                    Fields.beside(to, on ? on : null, from));
            return new Triple(on, from, to);
        }
    }
}
