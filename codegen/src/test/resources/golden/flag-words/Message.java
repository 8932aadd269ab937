package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * <p>TL: <code>message#19644052 id:long flags:# title:flags.0?string pinned:flags.1?true flags2:# effect:flags2.0?long silent:flags.1?true body:string = Message</code>
 *
 * @param id The id of the message.
 * @param title The title. May be null.
 * @param pinned Whether it is pinned. True exactly if {@code silent} is.
 * @param effect The id of the effect that plays with the message. May be null.
 * @param silent Whether there is no notification sound. True exactly if {@code pinned} is.
 * @param body <code>body:string</code>.
 * @see <a href="https://core.telegram.org/constructor/message">core.telegram.org/constructor/message</a>
 */
@Generated
@NullMarked
public record Message(
        long id,
        @Nullable String title,
        boolean pinned,
        @Nullable Long effect,
        boolean silent,
        String body) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x19644052;

    /** Its line in the schema. */
    public static final String TL = "message#19644052 id:long flags:# title:flags.0?string pinned:flags.1?true flags2:# effect:flags2.0?long silent:flags.1?true body:string = Message";

    public Message {
        Objects.requireNonNull(body, "body");
        if (silent != pinned) {
            throw Fields.apart("message", pinned ? null : "pinned", silent ? null : "silent");
        }
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.id = id;
        builder.title = title;
        builder.pinned = pinned;
        builder.effect = effect;
        builder.silent = silent;
        builder.body = body;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeLong(id);
        int flags = 0;
        if (title != null) flags |= 0x1;
        if (silent) flags |= 0x2;
        writer.writeInt(flags);
        if (title != null) {
            writer.writeString(title);
        }
        int flags2 = 0;
        if (effect != null) flags2 |= 0x1;
        writer.writeInt(flags2);
        if (effect != null) {
            writer.writeLong(effect);
        }
        writer.writeString(body);
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Message read(TlReader reader) {
        reader.expect(ID, "message");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Message readBare(TlReader reader) {
        long id = reader.readLong();
        int flags = reader.readInt();
        String title = (flags & 0x1) != 0 ? reader.readString() : null;
        boolean pinned = (flags & 0x2) != 0;
        int flags2 = reader.readInt();
        Long effect = (flags2 & 0x1) != 0 ? reader.readLong() : null;
        boolean silent = (flags & 0x2) != 0;
        String body = reader.readString();
        return new Message(id, title, pinned, effect, silent, body);
    }

    @Override
    public Object[] fields() {
        return new Object[] {id, title, pinned, effect, silent, body};
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

    /** Builds a {@link Message}. */
    public static final class Builder {
        private Long id;
        private String title;
        private boolean pinned;
        private Long effect;
        private boolean silent;
        private String body;

        private Builder() {}

        /** The id of the message. */
        public Builder id(long id) {
            this.id = id;
            return this;
        }

        /** The title. May be null. */
        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        /** Whether it is pinned. True exactly if {@code silent} is. */
        public Builder pinned(boolean pinned) {
            this.pinned = pinned;
            return this;
        }

        /** The id of the effect that plays with the message. May be null. */
        public Builder effect(@Nullable Long effect) {
            this.effect = effect;
            return this;
        }

        /** Whether there is no notification sound. True exactly if {@code pinned} is. */
        public Builder silent(boolean silent) {
            this.silent = silent;
            return this;
        }

        /** <code>body:string</code>. */
        public Builder body(String body) {
            this.body = body;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Message build() {
            Fields.requireAll("message", "id body pinned silent", id, body,
                    Fields.beside(pinned ? pinned : null, silent ? silent : null),
                    Fields.beside(silent ? silent : null, pinned ? pinned : null));
            return new Message(id, title, pinned, effect, silent, body);
        }
    }
}
