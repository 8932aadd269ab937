package dev.tl4j.schema.parse;

import dev.tl4j.schema.ast.Argument;
import dev.tl4j.schema.ast.Condition;
import dev.tl4j.schema.ast.TypeParameter;
import dev.tl4j.schema.parse.Token.Kind;
import dev.tl4j.schema.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands between a combinator's name and its {@code =}. */
final class ArgumentParser {
    /** Nine digits always fit an int. */
    private static final int LONGEST_NUMBER = 9;

    private final TokenCursor cursor;
    private final TypeParser types;

    ArgumentParser(TokenCursor cursor) {
        this.cursor = cursor;
        this.types = new TypeParser(cursor);
    }

    /** <code>{X:Type}</code>. */
    TypeParameter typeParameter() throws SyntaxException {
        cursor.expect(Kind.LEFT_BRACE);
        Location start = cursor.location();
        String name = cursor.expect(Kind.WORD);
        cursor.expect(Kind.COLON);
        String kind = cursor.expect(cursor.at(Kind.HASH) ? Kind.HASH : Kind.WORD);
        cursor.expect(Kind.RIGHT_BRACE);
        return new TypeParameter(name, kind, start);
    }

    Argument argument() throws SyntaxException {
        Location start = cursor.location();
        switch (cursor.kind()) {
            case QUESTION -> {
                cursor.advance();
                return new Argument.Opaque(start);
            }
            case LEFT_BRACKET -> {
                return repeated(OptionalInt.empty(), start);
            }
            case NUMBER -> {
                int count = number();
                cursor.expect(Kind.STAR);
                return repeated(OptionalInt.of(count), start);
            }
            case WORD -> {
                if (cursor.nextKind() == Kind.COLON) {
                    return field(start);
                }
                return new Argument.Anonymous(types.term(), start);
            }
            case HASH, PERCENT, BANG, LEFT_PARENTHESIS -> {
                return new Argument.Anonymous(types.term(), start);
            }
            default -> throw cursor.unexpected("a field or '='");
        }
    }

    private Argument field(Location start) throws SyntaxException {
        String name = cursor.expect(Kind.WORD);
        cursor.expect(Kind.COLON);
        Optional<Condition> condition = conditional() ? Optional.of(condition()) : Optional.empty();
        return new Argument.Named(name, condition, types.term(), start);
    }

    private boolean conditional() {
        return cursor.at(Kind.WORD) && (cursor.nextKind() == Kind.DOT || cursor.nextKind() == Kind.QUESTION);
    }

    private Condition condition() throws SyntaxException {
        Location start = cursor.location();
        String word = cursor.expect(Kind.WORD);
        cursor.expect(Kind.DOT);
        int bit = number();
        cursor.expect(Kind.QUESTION);
        return new Condition(word, bit, start);
    }

    private Argument repeated(OptionalInt count, Location start) throws SyntaxException {
        cursor.enter();
        cursor.expect(Kind.LEFT_BRACKET);
        List<Argument> arguments = new ArrayList<>();
        while (!cursor.take(Kind.RIGHT_BRACKET)) {
            arguments.add(argument());
        }
        cursor.leave();
        return new Argument.Repeated(count, arguments, start);
    }

    private int number() throws SyntaxException {
        String digits = cursor.expect(Kind.NUMBER);
        return digits.length() <= LONGEST_NUMBER ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }
}
