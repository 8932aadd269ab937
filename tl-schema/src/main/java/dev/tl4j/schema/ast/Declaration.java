package dev.tl4j.schema.ast;

import dev.tl4j.schema.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A combinator: {@code user#1cb5c415 id:long = User;}.
 *
 * @param name {@code auth.sendCode}
 * @param id as written; empty if the text leaves it out
 * @param text all of it on one line, without {@code ;}
 * @param location where the name is
 */
public record Declaration(
        Section section,
        String name,
        Optional<DeclaredId> id,
        List<TypeParameter> parameters,
        List<Argument> arguments,
        TypeExpression result,
        String text,
        Location location)
        implements Node {
    public Declaration {
        parameters = List.copyOf(parameters);
        arguments = List.copyOf(arguments);
    }
}
