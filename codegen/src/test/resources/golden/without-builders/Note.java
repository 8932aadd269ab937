package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.Secret;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import dev.tl4j.tl.Vectors;
import java.lang.Boolean;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The constructor {@code note}.
 *
 * <p>Taken by {@link com.acme.InitConnection InitConnection} and {@link com.acme.acme.Send Send}.
 *
 * <p>TL: <code>note#e95db289 flags:# silent:flags.0?true text:string ids:Vector&#60;long&#62; token:flags.1?string app_sandbox:flags.1?Bool = Note</code>
 *
 * @param silent <code>silent:flags.0?true</code>.
 * @param text <code>text:string</code>.
 * @param ids <code>ids:Vector&#60;long&#62;</code>.
 * @param token <code>token:flags.1?string</code>. Null exactly if {@code appSandbox} is.
 * @param appSandbox <code>app_sandbox:flags.1?Bool</code>. Null exactly if {@code token} is.
 */
@Generated
@NullMarked
public record Note(
        boolean silent,
        String text,
        List<Long> ids,
        @Secret @Nullable String token,
        @Nullable Boolean appSandbox) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0xe95db289;

    /** Its line in the schema. */
    public static final String TL = "note#e95db289 flags:# silent:flags.0?true text:string ids:Vector<long> token:flags.1?string app_sandbox:flags.1?Bool = Note";

    public Note {
        Objects.requireNonNull(text, "text");
        ids = Vectors.ofLongs(Objects.requireNonNull(ids, "ids"));
        if ((appSandbox != null) != (token != null)) {
            throw Fields.apart("note", token != null ? null : "token", appSandbox != null ? null : "appSandbox");
        }
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        int flags = 0;
        if (silent) flags |= 0x1;
        if (appSandbox != null) flags |= 0x2;
        writer.writeInt(flags);
        writer.writeString(text);
        writer.writeLongVector(ids);
        if (token != null) {
            writer.writeString(token);
        }
        if (appSandbox != null) {
            writer.writeBool(appSandbox);
        }
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Note read(TlReader reader) {
        reader.expect(ID, "note");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Note readBare(TlReader reader) {
        int flags = reader.readInt();
        boolean silent = (flags & 0x1) != 0;
        String text = reader.readString();
        List<Long> ids = reader.readLongVector();
        String token = (flags & 0x2) != 0 ? reader.readString() : null;
        Boolean appSandbox = (flags & 0x2) != 0 ? reader.readBool() : null;
        return new Note(silent, text, ids, token, appSandbox);
    }

    @Override
    public Object[] fields() {
        return new Object[] {silent, text, ids, token, appSandbox};
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
        return ByFields.line(this, TL, "token");
    }
}
