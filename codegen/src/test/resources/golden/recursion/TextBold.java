package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * Bold text.
 *
 * <p>One of the constructors of {@link com.acme.TypeText TypeText}.
 *
 * <p>TL: <code>textBold#b435ed06 span:Span = Text</code>
 *
 * @param span <code>span:Span</code>.
 * @see <a href="https://core.telegram.org/constructor/textBold">core.telegram.org/constructor/textBold</a>
 */
@Generated
@NullMarked
public record TextBold(Span span) implements TypeText {
    /** The id that leads it on the wire. */
    public static final int ID = 0xb435ed06;

    /** Its line in the schema. */
    public static final String TL = "textBold#b435ed06 span:Span = Text";

    public TextBold {
        Objects.requireNonNull(span, "span");
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
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

    /** Reads the fields, the id being read already. */
    public static TextBold readBare(TlReader reader) {
        reader.enter();
        Span span = Span.read(reader);
        reader.leave();
        return new TextBold(span);
    }

    @Override
    public Object[] fields() {
        return new Object[] {span};
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

    /** Builds a {@link TextBold}. */
    public static final class Builder {
        private Span span;

        private Builder() {}

        /** <code>span:Span</code>. */
        public Builder span(Span span) {
            this.span = span;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public TextBold build() {
            Fields.requireAll("textBold", "span", span);
            return new TextBold(span);
        }
    }
}
