package com.acme.far;

import com.acme.TypePlace;
import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.Objects;

/**
 * The constructor {@code far.planet}.
 *
 * <p>One of the constructors of {@link com.acme.TypePlace TypePlace}.
 *
 * <p>TL: <code>far.planet#5750f330 name:string = Place</code>
 *
 * @param name <code>name:string</code>.
 */
@Generated
public record Planet(String name) implements TypePlace {
    /** The id that leads it on the wire. */
    public static final int ID = 0x5750f330;

    /** Its line in the schema. */
    public static final String TL = "far.planet#5750f330 name:string = Place";

    public Planet {
        Objects.requireNonNull(name, "name");
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.name = name;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeString(name);
    }

    /** Reads the fields, the id being read already. */
    public static Planet readBare(TlReader reader) {
        String name = reader.readString();
        return new Planet(name);
    }

    @Override
    public Object[] fields() {
        return new Object[] {name};
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

    /** Builds a {@link Planet}. */
    public static final class Builder {
        private String name;

        private Builder() {}

        /** <code>name:string</code>. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Planet build() {
            Fields.requireAll("far.planet", "name", name);
            return new Planet(name);
        }
    }
}
