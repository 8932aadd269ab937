package com.acme;

import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import dev.tl4j.tl.Vectors;
import java.lang.Object;
import java.lang.String;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A user or bot, or the trace of one that is not known.
 *
 * <p>One of:
 * <ul>
 * <li>{@link com.acme.UserEmpty UserEmpty}: A user of whom nothing is known, such as one that does not exist.
 * <li>{@link com.acme.User User}: A user or bot, as far as this account may see it.
 * </ul>
 *
 * @see <a href="https://core.telegram.org/type/User">core.telegram.org/type/User</a>
 */
@Generated
@NullMarked
public sealed interface TypeUser extends TlObject permits UserEmpty, User {
    /** The id of the user. */
    long id();

    /** The name. May be null. */
    @Nullable String name();

    /** Reads an id and the fields of its constructor. */
    static TypeUser read(TlReader reader) {
        int id = reader.readInt();
        return switch (id) {
            case UserEmpty.ID -> UserEmpty.readBare(reader);
            case User.ID -> User.readBare(reader);
            default -> throw reader.unknownId("User", id);
        };
    }

    /** Reads a {@code Vector} of these. */
    static List<TypeUser> readVector(TlReader reader) {
        Object[] items = new Object[reader.readVectorHeader(4)];
        for (int i = 0; i < items.length; i++) {
            items[i] = read(reader);
        }
        return Vectors.of(items);
    }

    /** Writes a {@code Vector} of these. */
    static void writeVector(TlWriter writer, List<TypeUser> items) {
        int size = items.size();
        writer.writeVectorHeader(size);
        for (int i = 0; i < size; i++) {
            items.get(i).write(writer);
        }
    }
}
