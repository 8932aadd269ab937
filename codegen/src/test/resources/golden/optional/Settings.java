package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import dev.tl4j.tl.Vectors;
import java.lang.Boolean;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The constructor {@code settings}.
 *
 * <p>TL: <code>settings#354ec2e3 flags:# silent:flags.0?true title:flags.1?string count:flags.2?int open:flags.31?Bool tags:flags.3?Vector&#60;string&#62; = Settings</code>
 *
 * @param silent <code>silent:flags.0?true</code>.
 * @param title <code>title:flags.1?string</code>. May be null.
 * @param count <code>count:flags.2?int</code>. May be null.
 * @param open <code>open:flags.31?Bool</code>. May be null.
 * @param tags <code>tags:flags.3?Vector&#60;string&#62;</code>. May be null.
 */
@Generated
@NullMarked
public record Settings(
        boolean silent,
        @Nullable String title,
        @Nullable Integer count,
        @Nullable Boolean open,
        @Nullable List<String> tags) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x354ec2e3;

    /** Its line in the schema. */
    public static final String TL = "settings#354ec2e3 flags:# silent:flags.0?true title:flags.1?string count:flags.2?int open:flags.31?Bool tags:flags.3?Vector<string> = Settings";

    public Settings {
        tags = tags == null ? null : Vectors.of(tags);
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.silent = silent;
        builder.title = title;
        builder.count = count;
        builder.open = open;
        builder.tags = tags;
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
        if (silent) flags |= 0x1;
        if (title != null) flags |= 0x2;
        if (count != null) flags |= 0x4;
        if (open != null) flags |= 0x80000000;
        if (tags != null) flags |= 0x8;
        writer.writeInt(flags);
        if (title != null) {
            writer.writeString(title);
        }
        if (count != null) {
            writer.writeInt(count);
        }
        if (open != null) {
            writer.writeBool(open);
        }
        if (tags != null) {
            writer.writeStringVector(tags);
        }
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Settings read(TlReader reader) {
        reader.expect(ID, "settings");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Settings readBare(TlReader reader) {
        int flags = reader.readInt();
        boolean silent = (flags & 0x1) != 0;
        String title = (flags & 0x2) != 0 ? reader.readString() : null;
        Integer count = (flags & 0x4) != 0 ? reader.readInt() : null;
        Boolean open = (flags & 0x80000000) != 0 ? reader.readBool() : null;
        List<String> tags = (flags & 0x8) != 0 ? reader.readStringVector() : null;
        return new Settings(silent, title, count, open, tags);
    }

    @Override
    public Object[] fields() {
        return new Object[] {silent, title, count, open, tags};
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

    /** Builds a {@link Settings}. */
    public static final class Builder {
        private boolean silent;
        private String title;
        private Integer count;
        private Boolean open;
        private List<String> tags;

        private Builder() {}

        /** <code>silent:flags.0?true</code>. */
        public Builder silent(boolean silent) {
            this.silent = silent;
            return this;
        }

        /** <code>title:flags.1?string</code>. May be null. */
        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        /** <code>count:flags.2?int</code>. May be null. */
        public Builder count(@Nullable Integer count) {
            this.count = count;
            return this;
        }

        /** <code>open:flags.31?Bool</code>. May be null. */
        public Builder open(@Nullable Boolean open) {
            this.open = open;
            return this;
        }

        /** <code>tags:flags.3?Vector&#60;string&#62;</code>. May be null. */
        public Builder tags(@Nullable List<String> tags) {
            this.tags = tags;
            return this;
        }

        /** Builds it. */
        public Settings build() {
            return new Settings(silent, title, count, open, tags);
        }
    }
}
