package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import dev.tl4j.tl.Vectors;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * The constructor {@code words}.
 *
 * <p>TL: <code>words#8faa5a5d default:int private:string final:long class:Vector&#60;int&#62; hashCode:int wait:long builder:string reader:bytes yield:int _:int ID:int a_b:int aB:int Vectors:Vector&#60;int&#62; Error:Error fields:int ByFields:int = Words</code>
 *
 * @param default_ <code>default:int</code>.
 * @param private_ <code>private:string</code>.
 * @param final_ <code>final:long</code>.
 * @param class_ <code>class:Vector&#60;int&#62;</code>.
 * @param hashCode_ <code>hashCode:int</code>.
 * @param wait_ <code>wait:long</code>.
 * @param builder_ <code>builder:string</code>.
 * @param reader_ <code>reader:bytes</code>.
 * @param yield_ <code>yield:int</code>.
 * @param __ <code>_:int</code>.
 * @param ID_ <code>ID:int</code>.
 * @param aB <code>a_b:int</code>.
 * @param aB_ <code>aB:int</code>.
 * @param Vectors_ <code>Vectors:Vector&#60;int&#62;</code>.
 * @param Error_ <code>Error:Error</code>.
 * @param fields_ <code>fields:int</code>.
 * @param ByFields_ <code>ByFields:int</code>.
 */
@Generated
@NullMarked
public record Words(
        int default_,
        String private_,
        long final_,
        List<Integer> class_,
        int hashCode_,
        long wait_,
        String builder_,
        Bytes reader_,
        int yield_,
        int __,
        int ID_,
        int aB,
        int aB_,
        List<Integer> Vectors_,
        Error Error_,
        int fields_,
        int ByFields_) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x8faa5a5d;

    /** Its line in the schema. */
    public static final String TL = "words#8faa5a5d default:int private:string final:long class:Vector<int> hashCode:int wait:long builder:string reader:bytes yield:int _:int ID:int a_b:int aB:int Vectors:Vector<int> Error:Error fields:int ByFields:int = Words";

    public Words {
        Objects.requireNonNull(private_, "private_");
        class_ = Vectors.ofInts(Objects.requireNonNull(class_, "class_"));
        Objects.requireNonNull(builder_, "builder_");
        Objects.requireNonNull(reader_, "reader_");
        Vectors_ = Vectors.ofInts(Objects.requireNonNull(Vectors_, "Vectors_"));
        Objects.requireNonNull(Error_, "Error_");
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.default_ = default_;
        builder.private_ = private_;
        builder.final_ = final_;
        builder.class_ = class_;
        builder.hashCode_ = hashCode_;
        builder.wait_ = wait_;
        builder.builder_ = builder_;
        builder.reader_ = reader_;
        builder.yield_ = yield_;
        builder.__ = __;
        builder.ID_ = ID_;
        builder.aB = aB;
        builder.aB_ = aB_;
        builder.Vectors_ = Vectors_;
        builder.Error_ = Error_;
        builder.fields_ = fields_;
        builder.ByFields_ = ByFields_;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeInt(default_);
        writer.writeString(private_);
        writer.writeLong(final_);
        writer.writeIntVector(class_);
        writer.writeInt(hashCode_);
        writer.writeLong(wait_);
        writer.writeString(builder_);
        writer.writeBytes(reader_);
        writer.writeInt(yield_);
        writer.writeInt(__);
        writer.writeInt(ID_);
        writer.writeInt(aB);
        writer.writeInt(aB_);
        writer.writeIntVector(Vectors_);
        Error_.write(writer);
        writer.writeInt(fields_);
        writer.writeInt(ByFields_);
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Words read(TlReader reader) {
        reader.expect(ID, "words");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Words readBare(TlReader reader) {
        int default_ = reader.readInt();
        String private_ = reader.readString();
        long final_ = reader.readLong();
        List<Integer> class_ = reader.readIntVector();
        int hashCode_ = reader.readInt();
        long wait_ = reader.readLong();
        String builder_ = reader.readString();
        Bytes reader_ = reader.readBytes();
        int yield_ = reader.readInt();
        int __ = reader.readInt();
        int ID_ = reader.readInt();
        int aB = reader.readInt();
        int aB_ = reader.readInt();
        List<Integer> Vectors_ = reader.readIntVector();
        Error Error_ = Error.read(reader);
        int fields_ = reader.readInt();
        int ByFields_ = reader.readInt();
        return new Words(default_, private_, final_, class_, hashCode_, wait_, builder_, reader_, yield_, __, ID_, aB,
                aB_, Vectors_, Error_, fields_, ByFields_);
    }

    @Override
    public Object[] fields() {
        return new Object[] {default_, private_, final_, class_, hashCode_, wait_, builder_, reader_, yield_, __, ID_,
                aB, aB_, Vectors_, Error_, fields_, ByFields_};
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

    /** Builds a {@link Words}. */
    public static final class Builder {
        private Integer default_;
        private String private_;
        private Long final_;
        private List<Integer> class_;
        private Integer hashCode_;
        private Long wait_;
        private String builder_;
        private Bytes reader_;
        private Integer yield_;
        private Integer __;
        private Integer ID_;
        private Integer aB;
        private Integer aB_;
        private List<Integer> Vectors_;
        private Error Error_;
        private Integer fields_;
        private Integer ByFields_;

        private Builder() {}

        /** <code>default:int</code>. */
        public Builder default_(int default_) {
            this.default_ = default_;
            return this;
        }

        /** <code>private:string</code>. */
        public Builder private_(String private_) {
            this.private_ = private_;
            return this;
        }

        /** <code>final:long</code>. */
        public Builder final_(long final_) {
            this.final_ = final_;
            return this;
        }

        /** <code>class:Vector&#60;int&#62;</code>. */
        public Builder class_(List<Integer> class_) {
            this.class_ = class_;
            return this;
        }

        /** <code>hashCode:int</code>. */
        public Builder hashCode_(int hashCode_) {
            this.hashCode_ = hashCode_;
            return this;
        }

        /** <code>wait:long</code>. */
        public Builder wait_(long wait_) {
            this.wait_ = wait_;
            return this;
        }

        /** <code>builder:string</code>. */
        public Builder builder_(String builder_) {
            this.builder_ = builder_;
            return this;
        }

        /** <code>reader:bytes</code>. */
        public Builder reader_(Bytes reader_) {
            this.reader_ = reader_;
            return this;
        }

        /** <code>yield:int</code>. */
        public Builder yield_(int yield_) {
            this.yield_ = yield_;
            return this;
        }

        /** <code>_:int</code>. */
        public Builder __(int __) {
            this.__ = __;
            return this;
        }

        /** <code>ID:int</code>. */
        public Builder ID_(int ID_) {
            this.ID_ = ID_;
            return this;
        }

        /** <code>a_b:int</code>. */
        public Builder aB(int aB) {
            this.aB = aB;
            return this;
        }

        /** <code>aB:int</code>. */
        public Builder aB_(int aB_) {
            this.aB_ = aB_;
            return this;
        }

        /** <code>Vectors:Vector&#60;int&#62;</code>. */
        public Builder Vectors_(List<Integer> Vectors_) {
            this.Vectors_ = Vectors_;
            return this;
        }

        /** <code>Error:Error</code>. */
        public Builder Error_(Error Error_) {
            this.Error_ = Error_;
            return this;
        }

        /** <code>fields:int</code>. */
        public Builder fields_(int fields_) {
            this.fields_ = fields_;
            return this;
        }

        /** <code>ByFields:int</code>. */
        public Builder ByFields_(int ByFields_) {
            this.ByFields_ = ByFields_;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Words build() {
            Fields.requireAll("words",
                    "default_ private_ final_ class_ hashCode_ wait_ builder_ reader_ yield_ __ ID_ aB aB_ Vectors_ Error_ fields_ ByFields_",
                    default_, private_, final_, class_, hashCode_, wait_, builder_, reader_, yield_, __, ID_, aB, aB_,
                    Vectors_, Error_, fields_, ByFields_);
            return new Words(default_, private_, final_, class_, hashCode_, wait_, builder_, reader_, yield_, __, ID_,
                    aB, aB_, Vectors_, Error_, fields_, ByFields_);
        }
    }
}
