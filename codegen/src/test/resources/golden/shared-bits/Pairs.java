package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.Secret;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Boolean;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The constructor {@code pairs}.
 *
 * <p>TL: <code>pairs#5de20a43 flags:# bot:flags.0?true bot_version:flags.0?int token:flags.1?bytes sandbox:flags.1?Bool left:flags.2?true right:flags.2?true = Pairs</code>
 *
 * @param bot <code>bot:flags.0?true</code>. True exactly if there is {@code botVersion}.
 * @param botVersion <code>bot_version:flags.0?int</code>. May be null.
 * @param token <code>token:flags.1?bytes</code>. Null exactly if {@code sandbox} is.
 * @param sandbox <code>sandbox:flags.1?Bool</code>. Null exactly if {@code token} is.
 * @param left <code>left:flags.2?true</code>. True exactly if {@code right} is.
 * @param right <code>right:flags.2?true</code>. True exactly if {@code left} is.
 */
@Generated
@NullMarked
public record Pairs(
        boolean bot,
        @Nullable Integer botVersion,
        @Secret @Nullable Bytes token,
        @Nullable Boolean sandbox,
        boolean left,
        boolean right) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x5de20a43;

    /** Its line in the schema. */
    public static final String TL = "pairs#5de20a43 flags:# bot:flags.0?true bot_version:flags.0?int token:flags.1?bytes sandbox:flags.1?Bool left:flags.2?true right:flags.2?true = Pairs";

    public Pairs {
        bot = bot || botVersion != null;
        if (bot != (botVersion != null)) {
            throw Fields.apart("pairs", bot ? null : "bot", botVersion != null ? null : "botVersion");
        }
        if ((sandbox != null) != (token != null)) {
            throw Fields.apart("pairs", token != null ? null : "token", sandbox != null ? null : "sandbox");
        }
        if (right != left) {
            throw Fields.apart("pairs", left ? null : "left", right ? null : "right");
        }
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.bot = bot;
        builder.botVersion = botVersion;
        builder.token = token;
        builder.sandbox = sandbox;
        builder.left = left;
        builder.right = right;
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
        if (botVersion != null) flags |= 0x1;
        if (sandbox != null) flags |= 0x2;
        if (right) flags |= 0x4;
        writer.writeInt(flags);
        if (botVersion != null) {
            writer.writeInt(botVersion);
        }
        if (token != null) {
            writer.writeBytes(token);
        }
        if (sandbox != null) {
            writer.writeBool(sandbox);
        }
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Pairs read(TlReader reader) {
        reader.expect(ID, "pairs");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Pairs readBare(TlReader reader) {
        int flags = reader.readInt();
        boolean bot = (flags & 0x1) != 0;
        Integer botVersion = (flags & 0x1) != 0 ? reader.readInt() : null;
        Bytes token = (flags & 0x2) != 0 ? reader.readBytes() : null;
        Boolean sandbox = (flags & 0x2) != 0 ? reader.readBool() : null;
        boolean left = (flags & 0x4) != 0;
        boolean right = (flags & 0x4) != 0;
        return new Pairs(bot, botVersion, token, sandbox, left, right);
    }

    @Override
    public Object[] fields() {
        return new Object[] {bot, botVersion, token, sandbox, left, right};
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
        return ByFields.line(this, TL, "token");
    }

    /** Builds a {@link Pairs}. */
    public static final class Builder {
        private boolean bot;
        private Integer botVersion;
        private Bytes token;
        private Boolean sandbox;
        private boolean left;
        private boolean right;

        private Builder() {}

        /** <code>bot:flags.0?true</code>. True exactly if there is {@code botVersion}. */
        public Builder bot(boolean bot) {
            this.bot = bot;
            return this;
        }

        /** <code>bot_version:flags.0?int</code>. May be null. */
        public Builder botVersion(@Nullable Integer botVersion) {
            this.botVersion = botVersion;
            return this;
        }

        /** <code>token:flags.1?bytes</code>. Null exactly if {@code sandbox} is. */
        public Builder token(@Nullable Bytes token) {
            this.token = token;
            return this;
        }

        /** <code>sandbox:flags.1?Bool</code>. Null exactly if {@code token} is. */
        public Builder sandbox(@Nullable Boolean sandbox) {
            this.sandbox = sandbox;
            return this;
        }

        /** <code>left:flags.2?true</code>. True exactly if {@code right} is. */
        public Builder left(boolean left) {
            this.left = left;
            return this;
        }

        /** <code>right:flags.2?true</code>. True exactly if {@code left} is. */
        public Builder right(boolean right) {
            this.right = right;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Pairs build() {
            Fields.requireAll("pairs", "botVersion token sandbox left right",
                    Fields.beside(botVersion, bot ? bot : null), Fields.beside(token, sandbox),
                    Fields.beside(sandbox, token), Fields.beside(left ? left : null, right ? right : null),
                    Fields.beside(right ? right : null, left ? left : null));
            return new Pairs(bot, botVersion, token, sandbox, left, right);
        }
    }
}
