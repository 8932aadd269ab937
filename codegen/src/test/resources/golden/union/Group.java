package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import dev.tl4j.tl.Vectors;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * The constructor {@code group}.
 *
 * <p>TL: <code>group#dbe8067b admin:User members:Vector&#60;User&#62; = Group</code>
 *
 * @param admin <code>admin:User</code>.
 * @param members <code>members:Vector&#60;User&#62;</code>.
 */
@Generated
@NullMarked
public record Group(TypeUser admin, List<TypeUser> members) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0xdbe8067b;

    /** Its line in the schema. */
    public static final String TL = "group#dbe8067b admin:User members:Vector<User> = Group";

    public Group {
        Objects.requireNonNull(admin, "admin");
        members = Vectors.of(Objects.requireNonNull(members, "members"));
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.admin = admin;
        builder.members = members;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        admin.write(writer);
        TypeUser.writeVector(writer, members);
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Group read(TlReader reader) {
        reader.expect(ID, "group");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Group readBare(TlReader reader) {
        TypeUser admin = TypeUser.read(reader);
        List<TypeUser> members = TypeUser.readVector(reader);
        return new Group(admin, members);
    }

    @Override
    public Object[] fields() {
        return new Object[] {admin, members};
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

    /** Builds a {@link Group}. */
    public static final class Builder {
        private TypeUser admin;
        private List<TypeUser> members;

        private Builder() {}

        /** <code>admin:User</code>. */
        public Builder admin(TypeUser admin) {
            this.admin = admin;
            return this;
        }

        /** <code>members:Vector&#60;User&#62;</code>. */
        public Builder members(List<TypeUser> members) {
            this.members = members;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Group build() {
            Fields.requireAll("group", "admin members", admin, members);
            return new Group(admin, members);
        }
    }
}
