package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import dev.tl4j.tl.Vectors;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The constructor {@code wrapper}.
 *
 * <p>Taken by {@link com.acme.Unwrap Unwrap}.
 *
 * <p>TL: <code>wrapper#95d645cc flags:# content:Object rest:Vector&#60;Object&#62; other:flags.0?Object = Wrapper</code>
 *
 * @param content <code>content:Object</code>.
 * @param rest <code>rest:Vector&#60;Object&#62;</code>.
 * @param other <code>other:flags.0?Object</code>. May be null.
 */
@Generated
@NullMarked
public record Wrapper(TlObject content, List<TlObject> rest, @Nullable TlObject other) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x95d645cc;

    /** Its line in the schema. */
    public static final String TL = "wrapper#95d645cc flags:# content:Object rest:Vector<Object> other:flags.0?Object = Wrapper";

    public Wrapper {
        Objects.requireNonNull(content, "content");
        rest = Vectors.of(Objects.requireNonNull(rest, "rest"));
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.content = content;
        builder.rest = rest;
        builder.other = other;
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
        if (other != null) flags |= 0x1;
        writer.writeInt(flags);
        content.write(writer);
        writer.writeVector(rest, (writer_1, item_1) -> item_1.write(writer_1));
        if (other != null) {
            other.write(writer);
        }
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Wrapper read(TlReader reader) {
        reader.expect(ID, "wrapper");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Wrapper readBare(TlReader reader) {
        int flags = reader.readInt();
        TlObject content = reader.readObject();
        List<TlObject> rest = reader.readVector(4, reader_1 -> reader_1.readObject());
        TlObject other = (flags & 0x1) != 0 ? reader.readObject() : null;
        return new Wrapper(content, rest, other);
    }

    @Override
    public Object[] fields() {
        return new Object[] {content, rest, other};
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

    /** Builds a {@link Wrapper}. */
    public static final class Builder {
        private TlObject content;
        private List<TlObject> rest;
        private TlObject other;

        private Builder() {}

        /** <code>content:Object</code>. */
        public Builder content(TlObject content) {
            this.content = content;
            return this;
        }

        /** <code>rest:Vector&#60;Object&#62;</code>. */
        public Builder rest(List<TlObject> rest) {
            this.rest = rest;
            return this;
        }

        /** <code>other:flags.0?Object</code>. May be null. */
        public Builder other(@Nullable TlObject other) {
            this.other = other;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Wrapper build() {
            Fields.requireAll("wrapper", "content rest", content, rest);
            return new Wrapper(content, rest, other);
        }
    }
}
