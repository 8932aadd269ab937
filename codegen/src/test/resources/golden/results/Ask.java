package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * The method {@code ask}.
 *
 * <p>Example:
 * <pre>{@code
 * TypeAnswer result = client.invoke(Ask.builder().question("text").build());
 * }</pre>
 *
 * <p>Result: {@link com.acme.TypeAnswer TypeAnswer}.
 *
 * <p>TL: <code>ask#036c1d85 question:string = Answer</code>
 *
 * @param question <code>question:string</code>.
 */
@Generated
@NullMarked
public record Ask(String question) implements TlMethod<TypeAnswer> {
    /** The id that leads it on the wire. */
    public static final int ID = 0x036c1d85;

    /** Its line in the schema. */
    public static final String TL = "ask#036c1d85 question:string = Answer";

    public Ask {
        Objects.requireNonNull(question, "question");
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.question = question;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeString(question);
    }

    /** Reads the fields, the id being read already. */
    public static Ask readBare(TlReader reader) {
        String question = reader.readString();
        return new Ask(question);
    }

    @Override
    public TypeAnswer readResult(TlReader reader) {
        return TypeAnswer.read(reader);
    }

    @Override
    public Object[] fields() {
        return new Object[] {question};
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

    /** Builds a {@link Ask}. */
    public static final class Builder {
        private String question;

        private Builder() {}

        /** <code>question:string</code>. */
        public Builder question(String question) {
            this.question = question;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Ask build() {
            Fields.requireAll("ask", "question", question);
            return new Ask(question);
        }
    }
}
