package com.acme;

import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Integer;
import java.lang.Override;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The constructor {@code triple}.
 *
 * <p>TL: <code>triple#efbdaa22 flags:# on:flags.0?true from:flags.0?int to:flags.0?int = Triple</code>
 *
 * @param on flags.0?true
 * @param from flags.0?int
 * @param to flags.0?int
 */
@Generated("shared-bits.tl")
@NullMarked
public record Triple(boolean on, @Nullable Integer from, @Nullable Integer to) implements TlObject {
    /**
     * The id that leads it on the wire.
     */
    public static final int ID = 0xefbdaa22;

    public Triple {
        on = on || from != null;
        if (on != (from != null) || (to != null) != (from != null)) {
            throw Fields.apart("triple", on ? null : "on", from != null ? null : "from", to != null ? null : "to");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
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
        writer.writeInt(to != null ? 0x1 : 0);
        if (from != null) {
            writer.writeInt(from);
        }
        if (to != null) {
            writer.writeInt(to);
        }
    }

    /**
     * Reads the id, which must be {@link #ID}, and the fields.
     */
    public static Triple read(TlReader reader) {
        reader.expect(ID, "triple");
        return readBare(reader);
    }

    /**
     * Reads the fields, the id being read already.
     */
    public static Triple readBare(TlReader reader) {
        int flags = reader.readInt();
        return new Triple((flags & 0x1) != 0,
                (flags & 0x1) != 0 ? reader.readInt() : null,
                (flags & 0x1) != 0 ? reader.readInt() : null);
    }

    /**
     * Builds a {@link Triple}.
     */
    public static final class Builder {
        private boolean on;

        private @Nullable Integer from;

        private @Nullable Integer to;

        private Builder() {
        }

        public Builder on(boolean on) {
            this.on = on;
            return this;
        }

        public Builder from(@Nullable Integer from) {
            this.from = from;
            return this;
        }

        public Builder to(@Nullable Integer to) {
            this.to = to;
            return this;
        }

        /**
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Triple build() {
            Fields.requireAll("triple", from == null && (on || to != null) ? "from" : null,
                    to == null && (on || from != null) ? "to" : null);
            return new Triple(on, from, to);
        }
    }
}
