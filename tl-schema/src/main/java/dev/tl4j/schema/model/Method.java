package dev.tl4j.schema.model;

import dev.tl4j.schema.source.Location;
import java.util.List;

/**
 * A method, below {@code ---functions---}.
 *
 * @param result what it answers with
 */
public record Method(
        Name name,
        int id,
        List<String> typeParameters,
        List<Field> fields,
        TypeRef result,
        String declaration,
        Location location)
        implements Combinator {
    public Method {
        typeParameters = List.copyOf(typeParameters);
        fields = List.copyOf(fields);
    }
}
