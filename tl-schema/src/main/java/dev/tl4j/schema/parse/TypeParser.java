package dev.tl4j.schema.parse;

import dev.tl4j.schema.ast.TypeExpression;
import dev.tl4j.schema.parse.Token.Kind;
import dev.tl4j.schema.source.Location;
import java.util.ArrayList;
import java.util.List;

/** Types: {@code term} and {@code expr} of <a href="https://core.telegram.org/mtproto/TL-formal">TL-formal</a>. */
final class TypeParser {
    private final TokenCursor cursor;

    TypeParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The type of a field: {@code long}, {@code Vector<long>}, {@code %Message}, {@code (vector long)}, {@code #}. */
    TypeExpression term() throws SyntaxException {
        cursor.enter();
        Location start = cursor.location();
        TypeExpression term =
                switch (cursor.kind()) {
                    case WORD -> name(start);
                    case HASH -> {
                        cursor.advance();
                        yield new TypeExpression.Nat(start);
                    }
                    case PERCENT -> {
                        cursor.advance();
                        yield new TypeExpression.Bare(term(), start);
                    }
                    case BANG -> {
                        cursor.advance();
                        yield new TypeExpression.Exclaimed(term(), start);
                    }
                    case LEFT_PARENTHESIS -> parenthesised();
                    default -> throw cursor.unexpected("a type");
                };
        cursor.leave();
        return term;
    }

    /**
     * A type with its arguments side by side, {@code Vector t}. They stand on one line, so that a forgotten {@code ;} does not
     * swallow the next declaration.
     */
    TypeExpression expression() throws SyntaxException {
        TypeExpression head = term();
        List<TypeExpression> arguments = new ArrayList<>();
        while (startsTerm() && !cursor.startsLine()) {
            arguments.add(term());
        }
        return arguments.isEmpty() ? head : new TypeExpression.Applied(head, arguments, head.location());
    }

    private TypeExpression name(Location start) throws SyntaxException {
        TypeExpression name = new TypeExpression.Named(cursor.expect(Kind.WORD), start);
        if (!cursor.take(Kind.LESS)) {
            return name;
        }
        List<TypeExpression> arguments = new ArrayList<>();
        do {
            arguments.add(expression());
        } while (cursor.take(Kind.COMMA));
        cursor.expect(Kind.GREATER);
        return new TypeExpression.Applied(name, arguments, start);
    }

    private TypeExpression parenthesised() throws SyntaxException {
        cursor.expect(Kind.LEFT_PARENTHESIS);
        TypeExpression inner = expression();
        cursor.expect(Kind.RIGHT_PARENTHESIS);
        return inner;
    }

    private boolean startsTerm() {
        return switch (cursor.kind()) {
            case WORD, HASH, PERCENT, LEFT_PARENTHESIS -> true;
            default -> false;
        };
    }
}
