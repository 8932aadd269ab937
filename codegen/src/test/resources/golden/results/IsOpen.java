package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Boolean;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The method {@code isOpen}.
 *
 * <p>Example:
 * <pre>{@code
 * Boolean result = client.invoke(new IsOpen());
 * }</pre>
 *
 * <p>Result: {@code boolean}.
 *
 * <p>TL: <code>isOpen#d7c59fb8 = Bool</code>
 */
@Generated
@NullMarked
public record IsOpen() implements TlMethod<Boolean> {
    /** The id that leads it on the wire. */
    public static final int ID = 0xd7c59fb8;

    /** Its line in the schema. */
    public static final String TL = "isOpen#d7c59fb8 = Bool";

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
    }

    /** Reads the fields, the id being read already. */
    public static IsOpen readBare(TlReader reader) {
        return new IsOpen();
    }

    @Override
    public Boolean readResult(TlReader reader) {
        return reader.readBool();
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
