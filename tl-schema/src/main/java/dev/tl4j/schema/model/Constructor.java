package dev.tl4j.schema.model;

import dev.tl4j.schema.source.Location;
import java.util.List;

/**
 * A constructor.
 *
 * @param type the type that it makes a value of
 */
public record Constructor(
        Name name,
        int id,
        List<String> typeParameters,
        List<Field> fields,
        Name type,
        String declaration,
        Location location)
        implements Combinator {
    public Constructor {
        typeParameters = List.copyOf(typeParameters);
        fields = List.copyOf(fields);
    }
}
