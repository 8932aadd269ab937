package com.acme;

import com.acme.far.Planet;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import org.jspecify.annotations.NullMarked;

/**
 * The type {@code Place}.
 *
 * <p>One of:
 * <ul>
 * <li>{@link com.acme.Home Home}
 * <li>{@link com.acme.far.Planet Planet}
 * </ul>
 */
@Generated
@NullMarked
public interface TypePlace extends TlObject {
    /** Reads an id and the fields of its constructor. */
    static TypePlace read(TlReader reader) {
        int id = reader.readInt();
        return switch (id) {
            case Home.ID -> Home.readBare(reader);
            case Planet.ID -> Planet.readBare(reader);
            default -> throw reader.unknownId("Place", id);
        };
    }
}
