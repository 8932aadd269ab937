package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Boolean;
import java.lang.Double;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * The constructor {@code vectors}.
 *
 * <p>TL: <code>vectors#f830b334 ints:Vector&#60;int&#62; longs:Vector&#60;long&#62; doubles:Vector&#60;double&#62; bools:Vector&#60;Bool&#62; texts:Vector&#60;string&#62; bare_ints:vector&#60;int&#62; points:Vector&#60;Point&#62; bare_points:vector&#60;%Point&#62; nested:Vector&#60;Vector&#60;int&#62;&#62; mixed:vector&#60;Vector&#60;Vector&#60;Point&#62;&#62;&#62; = Vectors</code>
 *
 * @param ints <code>ints:Vector&#60;int&#62;</code>.
 * @param longs <code>longs:Vector&#60;long&#62;</code>.
 * @param doubles <code>doubles:Vector&#60;double&#62;</code>.
 * @param bools <code>bools:Vector&#60;Bool&#62;</code>.
 * @param texts <code>texts:Vector&#60;string&#62;</code>.
 * @param bareInts <code>bare_ints:vector&#60;int&#62;</code>.
 * @param points <code>points:Vector&#60;Point&#62;</code>.
 * @param barePoints <code>bare_points:vector&#60;point&#62;</code>.
 * @param nested <code>nested:Vector&#60;Vector&#60;int&#62;&#62;</code>.
 * @param mixed <code>mixed:vector&#60;Vector&#60;Vector&#60;Point&#62;&#62;&#62;</code>.
 */
@Generated
@NullMarked
public record Vectors(
        List<Integer> ints,
        List<Long> longs,
        List<Double> doubles,
        List<Boolean> bools,
        List<String> texts,
        List<Integer> bareInts,
        List<Point> points,
        List<Point> barePoints,
        List<List<Integer>> nested,
        List<List<List<Point>>> mixed) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0xf830b334;

    /** Its line in the schema. */
    public static final String TL = "vectors#f830b334 ints:Vector<int> longs:Vector<long> doubles:Vector<double> bools:Vector<Bool> texts:Vector<string> bare_ints:vector<int> points:Vector<Point> bare_points:vector<%Point> nested:Vector<Vector<int>> mixed:vector<Vector<Vector<Point>>> = Vectors";

    public Vectors {
        ints = dev.tl4j.tl.Vectors.ofInts(Objects.requireNonNull(ints, "ints"));
        longs = dev.tl4j.tl.Vectors.ofLongs(Objects.requireNonNull(longs, "longs"));
        doubles = dev.tl4j.tl.Vectors.of(Objects.requireNonNull(doubles, "doubles"));
        bools = dev.tl4j.tl.Vectors.of(Objects.requireNonNull(bools, "bools"));
        texts = dev.tl4j.tl.Vectors.of(Objects.requireNonNull(texts, "texts"));
        bareInts = dev.tl4j.tl.Vectors.ofInts(Objects.requireNonNull(bareInts, "bareInts"));
        points = dev.tl4j.tl.Vectors.of(Objects.requireNonNull(points, "points"));
        barePoints = dev.tl4j.tl.Vectors.of(Objects.requireNonNull(barePoints, "barePoints"));
        nested = dev.tl4j.tl.Vectors.of(Objects.requireNonNull(nested, "nested"), item_1 -> dev.tl4j.tl.Vectors.ofInts(item_1));
        mixed = dev.tl4j.tl.Vectors.of(Objects.requireNonNull(mixed, "mixed"), item_1 -> dev.tl4j.tl.Vectors.of(item_1, item_2 -> dev.tl4j.tl.Vectors.of(item_2)));
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.ints = ints;
        builder.longs = longs;
        builder.doubles = doubles;
        builder.bools = bools;
        builder.texts = texts;
        builder.bareInts = bareInts;
        builder.points = points;
        builder.barePoints = barePoints;
        builder.nested = nested;
        builder.mixed = mixed;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeIntVector(ints);
        writer.writeLongVector(longs);
        writer.writeVector(doubles, (writer_1, item_1) -> writer_1.writeDouble(item_1));
        writer.writeVector(bools, (writer_1, item_1) -> writer_1.writeBool(item_1));
        writer.writeStringVector(texts);
        writer.writeBareVector(bareInts, (writer_1, item_1) -> writer_1.writeInt(item_1));
        Point.writeVector(writer, points);
        writer.writeBareVector(barePoints, (writer_1, item_1) -> item_1.writeBare(writer_1));
        writer.writeVector(nested, (writer_1, item_1) -> writer_1.writeIntVector(item_1));
        writer.writeBareVector(mixed, (writer_1, item_1) -> writer_1.writeVector(item_1, (writer_2, item_2) -> Point.writeVector(writer_2, item_2)));
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Vectors read(TlReader reader) {
        reader.expect(ID, "vectors");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Vectors readBare(TlReader reader) {
        List<Integer> ints = reader.readIntVector();
        List<Long> longs = reader.readLongVector();
        List<Double> doubles = reader.readVector(8, reader_1 -> reader_1.readDouble());
        List<Boolean> bools = reader.readVector(4, reader_1 -> reader_1.readBool());
        List<String> texts = reader.readStringVector();
        List<Integer> bareInts = reader.readBareVector(4, reader_1 -> reader_1.readInt());
        List<Point> points = Point.readVector(reader);
        List<Point> barePoints = reader.readBareVector(16, reader_1 -> Point.readBare(reader_1));
        List<List<Integer>> nested = reader.readVector(8, reader_1 -> reader_1.readIntVector());
        List<List<List<Point>>> mixed = reader.readBareVector(8, reader_1 -> reader_1.readVector(8, reader_2 -> Point.readVector(reader_2)));
        return new Vectors(ints, longs, doubles, bools, texts, bareInts, points, barePoints, nested, mixed);
    }

    @Override
    public Object[] fields() {
        return new Object[] {ints, longs, doubles, bools, texts, bareInts, points, barePoints, nested, mixed};
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

    /** Builds a {@link Vectors}. */
    public static final class Builder {
        private List<Integer> ints;
        private List<Long> longs;
        private List<Double> doubles;
        private List<Boolean> bools;
        private List<String> texts;
        private List<Integer> bareInts;
        private List<Point> points;
        private List<Point> barePoints;
        private List<List<Integer>> nested;
        private List<List<List<Point>>> mixed;

        private Builder() {}

        /** <code>ints:Vector&#60;int&#62;</code>. */
        public Builder ints(List<Integer> ints) {
            this.ints = ints;
            return this;
        }

        /** <code>longs:Vector&#60;long&#62;</code>. */
        public Builder longs(List<Long> longs) {
            this.longs = longs;
            return this;
        }

        /** <code>doubles:Vector&#60;double&#62;</code>. */
        public Builder doubles(List<Double> doubles) {
            this.doubles = doubles;
            return this;
        }

        /** <code>bools:Vector&#60;Bool&#62;</code>. */
        public Builder bools(List<Boolean> bools) {
            this.bools = bools;
            return this;
        }

        /** <code>texts:Vector&#60;string&#62;</code>. */
        public Builder texts(List<String> texts) {
            this.texts = texts;
            return this;
        }

        /** <code>bare_ints:vector&#60;int&#62;</code>. */
        public Builder bareInts(List<Integer> bareInts) {
            this.bareInts = bareInts;
            return this;
        }

        /** <code>points:Vector&#60;Point&#62;</code>. */
        public Builder points(List<Point> points) {
            this.points = points;
            return this;
        }

        /** <code>bare_points:vector&#60;point&#62;</code>. */
        public Builder barePoints(List<Point> barePoints) {
            this.barePoints = barePoints;
            return this;
        }

        /** <code>nested:Vector&#60;Vector&#60;int&#62;&#62;</code>. */
        public Builder nested(List<List<Integer>> nested) {
            this.nested = nested;
            return this;
        }

        /** <code>mixed:vector&#60;Vector&#60;Vector&#60;Point&#62;&#62;&#62;</code>. */
        public Builder mixed(List<List<List<Point>>> mixed) {
            this.mixed = mixed;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Vectors build() {
            Fields.requireAll("vectors", "ints longs doubles bools texts bareInts points barePoints nested mixed", ints,
                    longs, doubles, bools, texts, bareInts, points, barePoints, nested, mixed);
            return new Vectors(ints, longs, doubles, bools, texts, bareInts, points, barePoints, nested, mixed);
        }
    }
}
