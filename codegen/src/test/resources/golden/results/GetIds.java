package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * The method {@code getIds}.
 *
 * <p>Example:
 * <pre>{@code
 * List<Integer> result = client.invoke(new GetIds());
 * }</pre>
 *
 * <p>Result: a list of {@code int}.
 *
 * <p>TL: <code>getIds#2835e6d8 = Vector&#60;int&#62;</code>
 */
@Generated
@NullMarked
public record GetIds() implements TlMethod<List<Integer>> {
    /** The id that leads it on the wire. */
    public static final int ID = 0x2835e6d8;

    /** Its line in the schema. */
    public static final String TL = "getIds#2835e6d8 = Vector<int>";

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
    }

    /** Reads the fields, the id being read already. */
    public static GetIds readBare(TlReader reader) {
        return new GetIds();
    }

    @Override
    public List<Integer> readResult(TlReader reader) {
        return reader.readIntVector();
    }

    @Override
    public Object[] fields() {
        return new Object[] {};
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
}
