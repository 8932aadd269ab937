package dev.tl4j.schema.parse;

import dev.tl4j.schema.ast.Argument;
import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.DeclaredId;
import dev.tl4j.schema.ast.Section;
import dev.tl4j.schema.ast.TypeExpression;
import dev.tl4j.schema.ast.TypeParameter;
import dev.tl4j.schema.parse.Token.Kind;
import dev.tl4j.schema.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One combinator, up to its {@code ;}. */
final class DeclarationParser {
    private final TokenCursor cursor;
    private final ArgumentParser parts;
    private final TypeParser types;

    DeclarationParser(TokenCursor cursor) {
        this.cursor = cursor;
        this.parts = new ArgumentParser(cursor);
        this.types = new TypeParser(cursor);
    }

    /** Leaves the cursor on the {@code ;}, or on what stands in its place. */
    Declaration declaration(Section section) throws SyntaxException {
        int first = cursor.index();
        Location start = cursor.location();
        String name = cursor.expect(Kind.WORD);
        Optional<DeclaredId> id = id();
        List<TypeParameter> parameters = new ArrayList<>();
        List<Argument> arguments = new ArrayList<>();
        while (cursor.at(Kind.LEFT_BRACE)) {
            parameters.add(parts.typeParameter());
        }
        while (!cursor.take(Kind.EQUALS)) {
            arguments.add(parts.argument());
        }
        TypeExpression result = types.expression();
        String text = cursor.textBetween(first, cursor.index());
        return new Declaration(section, name, id, parameters, arguments, result, text, start);
    }

    private Optional<DeclaredId> id() throws SyntaxException {
        if (!cursor.at(Kind.ID)) {
            return Optional.empty();
        }
        Location location = cursor.location();
        String digits = cursor.expect(Kind.ID).substring(1);
        return Optional.of(new DeclaredId(Integer.parseUnsignedInt(digits, 16), location));
    }
}
