package com.acme.names;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The constructor {@code names.string}.
 *
 * <p>TL: <code>names.string#c01e374c value:string flags:# count:flags.0?int = names.String</code>
 *
 * @param value <code>value:string</code>.
 * @param count <code>count:flags.0?int</code>. May be null.
 */
@Generated
public record String(java.lang.String value, @Nullable Integer count) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0xc01e374c;

    /** Its line in the schema. */
    public static final java.lang.String TL = "names.string#c01e374c value:string flags:# count:flags.0?int = names.String";

    public String {
        Objects.requireNonNull(value, "value");
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.value = value;
        builder.count = count;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writeBare(writer);
    }

    /** Writes the fields without the id. */
    public void writeBare(TlWriter writer) {
        writer.writeString(value);
        int flags = 0;
        if (count != null) flags |= 0x1;
        writer.writeInt(flags);
        if (count != null) {
            writer.writeInt(count);
        }
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static String read(TlReader reader) {
        reader.expect(ID, "names.string");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static String readBare(TlReader reader) {
        java.lang.String value = reader.readString();
        int flags = reader.readInt();
        Integer count = (flags & 0x1) != 0 ? reader.readInt() : null;
        return new String(value, count);
    }

    @Override
    public Object[] fields() {
        return new Object[] {value, count};
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
    public java.lang.String toString() {
        return ByFields.line(this, TL);
    }

    /** Builds a {@link String}. */
    public static final class Builder {
        private java.lang.String value;
        private Integer count;

        private Builder() {}

        /** <code>value:string</code>. */
        public Builder value(java.lang.String value) {
            this.value = value;
            return this;
        }

        /** <code>count:flags.0?int</code>. May be null. */
        public Builder count(@Nullable Integer count) {
            this.count = count;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public String build() {
            Fields.requireAll("names.string", "value", value);
            return new String(value, count);
        }
    }
}
