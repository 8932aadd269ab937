package com.acme.names;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import dev.tl4j.tl.Vectors;
import java.lang.Object;
import java.lang.Override;
import java.util.Objects;

/**
 * The constructor {@code names.list}.
 *
 * <p>TL: <code>names.list#96bb05c3 items:Vector&#60;names.string&#62; = names.List</code>
 *
 * @param items <code>items:Vector&#60;names.string&#62;</code>.
 */
@Generated
public record List(java.util.List<String> items) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x96bb05c3;

    /** Its line in the schema. */
    public static final java.lang.String TL = "names.list#96bb05c3 items:Vector<names.string> = names.List";

    public List {
        items = Vectors.of(Objects.requireNonNull(items, "items"));
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.items = items;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeVector(items, (writer_1, item_1) -> item_1.writeBare(writer_1));
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static List read(TlReader reader) {
        reader.expect(ID, "names.list");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static List readBare(TlReader reader) {
        java.util.List<String> items = reader.readVector(8, reader_1 -> String.readBare(reader_1));
        return new List(items);
    }

    @Override
    public Object[] fields() {
        return new Object[] {items};
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

    /** Builds a {@link List}. */
    public static final class Builder {
        private java.util.List<String> items;

        private Builder() {}

        /** <code>items:Vector&#60;names.string&#62;</code>. */
        public Builder items(java.util.List<String> items) {
            this.items = items;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public List build() {
            Fields.requireAll("names.list", "items", items);
            return new List(items);
        }
    }
}
