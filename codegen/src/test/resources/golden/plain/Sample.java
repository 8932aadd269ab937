package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.Int256;
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
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * The constructor {@code sample}.
 *
 * <p>TL: <code>sample#eab04fb3 number:int id:long ratio:double open:Bool title:string data:bytes nonce:int128 key:int256 = Sample</code>
 *
 * @param number <code>number:int</code>.
 * @param id <code>id:long</code>.
 * @param ratio <code>ratio:double</code>.
 * @param open <code>open:Bool</code>.
 * @param title <code>title:string</code>.
 * @param data <code>data:bytes</code>.
 * @param nonce <code>nonce:int128</code>.
 * @param key <code>key:int256</code>.
 */
@Generated
@NullMarked
public record Sample(
        int number,
        long id,
        double ratio,
        boolean open,
        String title,
        Bytes data,
        Int128 nonce,
        Int256 key) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0xeab04fb3;

    /** Its line in the schema. */
    public static final String TL = "sample#eab04fb3 number:int id:long ratio:double open:Bool title:string data:bytes nonce:int128 key:int256 = Sample";

    public Sample {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(nonce, "nonce");
        Objects.requireNonNull(key, "key");
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.number = number;
        builder.id = id;
        builder.ratio = ratio;
        builder.open = open;
        builder.title = title;
        builder.data = data;
        builder.nonce = nonce;
        builder.key = key;
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
        writer.writeLong(id);
        writer.writeDouble(ratio);
        writer.writeBool(open);
        writer.writeString(title);
        writer.writeBytes(data);
        writer.writeInt128(nonce);
        writer.writeInt256(key);
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Sample read(TlReader reader) {
        reader.expect(ID, "sample");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Sample readBare(TlReader reader) {
        int number = reader.readInt();
        long id = reader.readLong();
        double ratio = reader.readDouble();
        boolean open = reader.readBool();
        String title = reader.readString();
        Bytes data = reader.readBytes();
        Int128 nonce = reader.readInt128();
        Int256 key = reader.readInt256();
        return new Sample(number, id, ratio, open, title, data, nonce, key);
    }

    @Override
    public Object[] fields() {
        return new Object[] {number, id, ratio, open, title, data, nonce, key};
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

    /** Builds a {@link Sample}. */
    public static final class Builder {
        private Integer number;
        private Long id;
        private Double ratio;
        private Boolean open;
        private String title;
        private Bytes data;
        private Int128 nonce;
        private Int256 key;

        private Builder() {}

        /** <code>number:int</code>. */
        public Builder number(int number) {
            this.number = number;
            return this;
        }

        /** <code>id:long</code>. */
        public Builder id(long id) {
            this.id = id;
            return this;
        }

        /** <code>ratio:double</code>. */
        public Builder ratio(double ratio) {
            this.ratio = ratio;
            return this;
        }

        /** <code>open:Bool</code>. */
        public Builder open(boolean open) {
            this.open = open;
            return this;
        }

        /** <code>title:string</code>. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** <code>data:bytes</code>. */
        public Builder data(Bytes data) {
            this.data = data;
            return this;
        }

        /** <code>nonce:int128</code>. */
        public Builder nonce(Int128 nonce) {
            this.nonce = nonce;
            return this;
        }

        /** <code>key:int256</code>. */
        public Builder key(Int256 key) {
            this.key = key;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Sample build() {
            Fields.requireAll("sample", "number id ratio open title data nonce key", number, id, ratio, open, title,
                    data, nonce, key);
            return new Sample(number, id, ratio, open, title, data, nonce, key);
        }
    }
}
