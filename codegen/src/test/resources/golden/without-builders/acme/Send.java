package com.acme.acme;

import com.acme.Note;
import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Boolean;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The method {@code acme.send}.
 *
 * <p>Example:
 * <pre>{@code
 * Boolean result = client.invoke(new Send(false, "text",
 *         new Note(false, "text", List.of(1L), null, null), null, null, null));
 * }</pre>
 *
 * <p>Result: {@code boolean}.
 *
 * <p>TL: <code>acme.send#2030bd89 flags:# silent:flags.0?true to:string note:Note reply_to:flags.1?long then:flags.2?Note schedule:flags.3?int = Bool</code>
 *
 * @param silent <code>silent:flags.0?true</code>.
 * @param to <code>to:string</code>.
 * @param note <code>note:Note</code>.
 * @param replyTo <code>reply_to:flags.1?long</code>. May be null.
 * @param then <code>then:flags.2?Note</code>. May be null.
 * @param schedule <code>schedule:flags.3?int</code>. May be null.
 */
@Generated
public record Send(
        boolean silent,
        String to,
        Note note,
        @Nullable Long replyTo,
        @Nullable Note then,
        @Nullable Integer schedule) implements TlMethod<Boolean> {
    /** The id that leads it on the wire. */
    public static final int ID = 0x2030bd89;

    /** Its line in the schema. */
    public static final String TL = "acme.send#2030bd89 flags:# silent:flags.0?true to:string note:Note reply_to:flags.1?long then:flags.2?Note schedule:flags.3?int = Bool";

    public Send {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(note, "note");
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
        if (replyTo != null) flags |= 0x2;
        if (then != null) flags |= 0x4;
        if (schedule != null) flags |= 0x8;
        writer.writeInt(flags);
        writer.writeString(to);
        note.write(writer);
        if (replyTo != null) {
            writer.writeLong(replyTo);
        }
        if (then != null) {
            then.write(writer);
        }
        if (schedule != null) {
            writer.writeInt(schedule);
        }
    }

    /** Reads the fields, the id being read already. */
    public static Send readBare(TlReader reader) {
        int flags = reader.readInt();
        boolean silent = (flags & 0x1) != 0;
        String to = reader.readString();
        Note note = Note.read(reader);
        Long replyTo = (flags & 0x2) != 0 ? reader.readLong() : null;
        Note then = (flags & 0x4) != 0 ? Note.read(reader) : null;
        Integer schedule = (flags & 0x8) != 0 ? reader.readInt() : null;
        return new Send(silent, to, note, replyTo, then, schedule);
    }

    @Override
    public Boolean readResult(TlReader reader) {
        return reader.readBool();
    }

    @Override
    public Object[] fields() {
        return new Object[] {silent, to, note, replyTo, then, schedule};
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
