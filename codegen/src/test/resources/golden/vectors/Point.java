package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import dev.tl4j.tl.Vectors;
import java.lang.Double;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * The constructor {@code point}.
 *
 * <p>TL: <code>point#1a13f5b9 x:double y:double = Point</code>
 *
 * @param x <code>x:double</code>.
 * @param y <code>y:double</code>.
 */
@Generated
@NullMarked
public record Point(double x, double y) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x1a13f5b9;

    /** Its line in the schema. */
    public static final String TL = "point#1a13f5b9 x:double y:double = Point";

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.x = x;
        builder.y = y;
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
        writer.writeDouble(x);
        writer.writeDouble(y);
    }

    /** Writes a {@code Vector} of these. */
    public static void writeVector(TlWriter writer, List<Point> items) {
        int size = items.size();
        writer.writeVectorHeader(size);
        for (int i = 0; i < size; i++) {
            items.get(i).write(writer);
        }
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Point read(TlReader reader) {
        reader.expect(ID, "point");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Point readBare(TlReader reader) {
        double x = reader.readDouble();
        double y = reader.readDouble();
        return new Point(x, y);
    }

    /** Reads a {@code Vector} of these. */
    public static List<Point> readVector(TlReader reader) {
        Object[] items = new Object[reader.readVectorHeader(4)];
        for (int i = 0; i < items.length; i++) {
            items[i] = read(reader);
        }
        return Vectors.of(items);
    }

    @Override
    public Object[] fields() {
        return new Object[] {x, y};
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

    /** Builds a {@link Point}. */
    public static final class Builder {
        private Double x;
        private Double y;

        private Builder() {}

        /** <code>x:double</code>. */
        public Builder x(double x) {
            this.x = x;
            return this;
        }

        /** <code>y:double</code>. */
        public Builder y(double y) {
            this.y = y;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Point build() {
            Fields.requireAll("point", "x y", x, y);
            return new Point(x, y);
        }
    }
}
