package com.acme.names;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.Nullable;

/**
 * The constructor {@code names.integer}.
 *
 * <p>TL: <code>names.integer#81de157a flags:# value:flags.0?int = names.Integer</code>
 *
 * @param value <code>value:flags.0?int</code>. May be null.
 */
@Generated
public record Integer(java.lang.@Nullable Integer value) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x81de157a;

    /** Its line in the schema. */
    public static final String TL = "names.integer#81de157a flags:# value:flags.0?int = names.Integer";

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.value = value;
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
        if (value != null) flags |= 0x1;
        writer.writeInt(flags);
        if (value != null) {
            writer.writeInt(value);
        }
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Integer read(TlReader reader) {
        reader.expect(ID, "names.integer");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Integer readBare(TlReader reader) {
        int flags = reader.readInt();
        java.lang.Integer value = (flags & 0x1) != 0 ? reader.readInt() : null;
        return new Integer(value);
    }

    @Override
    public Object[] fields() {
        return new Object[] {value};
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

    /** Builds a {@link Integer}. */
    public static final class Builder {
        private java.lang.Integer value;

        private Builder() {}

        /** <code>value:flags.0?int</code>. May be null. */
        public Builder value(java.lang.@Nullable Integer value) {
            this.value = value;
            return this;
        }

        /** Builds it. */
        public Integer build() {
            return new Integer(value);
        }
    }
}
