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
 * The constructor {@code tree}.
 *
 * <p>TL: <code>tree#fa9803a8 children:Vector&#60;Tree&#62; = Tree</code>
 *
 * @param children <code>children:Vector&#60;Tree&#62;</code>.
 */
@Generated
@NullMarked
public record Tree(List<Tree> children) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0xfa9803a8;

    /** Its line in the schema. */
    public static final String TL = "tree#fa9803a8 children:Vector<Tree> = Tree";

    public Tree {
        children = Vectors.of(Objects.requireNonNull(children, "children"));
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.children = children;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        Tree.writeVector(writer, children);
    }

    /** Writes a {@code Vector} of these. */
    public static void writeVector(TlWriter writer, List<Tree> items) {
        int size = items.size();
        writer.writeVectorHeader(size);
        for (int i = 0; i < size; i++) {
            items.get(i).write(writer);
        }
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Tree read(TlReader reader) {
        reader.expect(ID, "tree");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Tree readBare(TlReader reader) {
        reader.enter();
        List<Tree> children = Tree.readVector(reader);
        reader.leave();
        return new Tree(children);
    }

    /** Reads a {@code Vector} of these. */
    public static List<Tree> readVector(TlReader reader) {
        Object[] items = new Object[reader.readVectorHeader(4)];
        for (int i = 0; i < items.length; i++) {
            items[i] = read(reader);
        }
        return Vectors.of(items);
    }

    @Override
    public Object[] fields() {
        return new Object[] {children};
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

    /** Builds a {@link Tree}. */
    public static final class Builder {
        private List<Tree> children;

        private Builder() {}

        /** <code>children:Vector&#60;Tree&#62;</code>. */
        public Builder children(List<Tree> children) {
            this.children = children;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Tree build() {
            Fields.requireAll("tree", "children", children);
            return new Tree(children);
        }
    }
}
