package dev.tl4j.schema.model;

import dev.tl4j.schema.source.Location;
import java.util.List;

/** A declaration with an id: a {@link Constructor} of a type or a {@link Method} (TL calls it a function). */
public sealed interface Combinator permits Constructor, Method {
    Name name();

    /** The id that leads it on the wire: as the schema gives it, else the CRC-32 of the declaration. */
    int id();

    /** The names of its type parameters, {@code X} of {@code {X:Type}}, in order. */
    List<String> typeParameters();

    List<Field> fields();

    /** The declaration on one line with single spaces, its id included, without {@code ;}. */
    String declaration();

    Location location();
}
