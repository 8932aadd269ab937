package com.acme;

import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Override;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The constructor {@code textBold}.
 *
 * <p>TL: <code>textBold#b435ed06 span:Span = Text</code>
 *
 * @param span Span
 */
@Generated("recursion.tl")
@NullMarked
public record TextBold(Span span) implements TypeText {
    /**
     * The id that leads it on the wire.
     */
    public static final int ID = 0xb435ed06;

    public TextBold {
        Objects.requireNonNull(span, "span");
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.span = span;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        span.write(writer);
    }

    /**
     * Reads the fields, the id being read already.
     */
    public static TextBold readBare(TlReader reader) {
        reader.enter();
        TextBold result_1 = new TextBold(Span.read(reader));
        reader.leave();
        return result_1;
    }

    /**
     * Builds a {@link TextBold}.
     */
    public static final class Builder {
        private @Nullable Span span;

        private Builder() {
        }

        public Builder span(Span span) {
            this.span = span;
            return this;
        }

        /**
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public TextBold build() {
            Fields.requireAll("textBold", span == null ? "span" : null);
            return new TextBold(span);
        }
    }
}
