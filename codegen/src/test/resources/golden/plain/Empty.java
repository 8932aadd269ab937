package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The constructor {@code empty}.
 *
 * <p>TL: <code>empty#af9f0699 = Empty</code>
 */
@Generated
@NullMarked
public record Empty() implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0xaf9f0699;

    /** Its line in the schema. */
    public static final String TL = "empty#af9f0699 = Empty";

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Empty read(TlReader reader) {
        reader.expect(ID, "empty");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Empty readBare(TlReader reader) {
        return new Empty();
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
