package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import dev.tl4j.tl.Vectors;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * The method {@code getUsers}.
 *
 * <p>Example:
 * <pre>{@code
 * List<User> result = client.invoke(GetUsers.builder().ids(List.of(1L)).build());
 * }</pre>
 *
 * <p>Result: a list of {@link com.acme.User User}.
 *
 * <p>TL: <code>getUsers#8f5b0325 ids:Vector&#60;long&#62; = Vector&#60;User&#62;</code>
 *
 * @param ids <code>ids:Vector&#60;long&#62;</code>.
 */
@Generated
@NullMarked
public record GetUsers(List<Long> ids) implements TlMethod<List<User>> {
    /** The id that leads it on the wire. */
    public static final int ID = 0x8f5b0325;

    /** Its line in the schema. */
    public static final String TL = "getUsers#8f5b0325 ids:Vector<long> = Vector<User>";

    public GetUsers {
        ids = Vectors.ofLongs(Objects.requireNonNull(ids, "ids"));
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.ids = ids;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeLongVector(ids);
    }

    /** Reads the fields, the id being read already. */
    public static GetUsers readBare(TlReader reader) {
        List<Long> ids = reader.readLongVector();
        return new GetUsers(ids);
    }

    @Override
    public List<User> readResult(TlReader reader) {
        return User.readVector(reader);
    }

    @Override
    public Object[] fields() {
        return new Object[] {ids};
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

    /** Builds a {@link GetUsers}. */
    public static final class Builder {
        private List<Long> ids;

        private Builder() {}

        /** <code>ids:Vector&#60;long&#62;</code>. */
        public Builder ids(List<Long> ids) {
            this.ids = ids;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public GetUsers build() {
            Fields.requireAll("getUsers", "ids", ids);
            return new GetUsers(ids);
        }
    }
}
