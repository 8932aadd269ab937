package dev.tl4j.schema.parse;

import dev.tl4j.schema.parse.Token.Kind;
import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.SourceText;
import java.util.List;

/** Walks over the tokens of a text. At the end it stays on the last one, {@link Kind#END}. */
final class TokenCursor {
    /** Real schemas nest two deep. Whoever walks the tree may recurse. */
    private static final int DEEPEST = 64;

    /** No file system has longer file names, and each name becomes a file's. */
    private static final int LONGEST_WORD = 255;

    private static final int LONGEST_QUOTE = 40;

    private final SourceText source;
    private final String text;
    private final Token[] tokens;
    private int index;
    private Token current;
    private int depth;

    TokenCursor(SourceText source, List<Token> tokens) {
        this.source = source;
        this.text = source.text();
        this.tokens = tokens.toArray(new Token[0]);
        this.current = this.tokens[0];
    }

    int index() {
        return index;
    }

    Kind kind() {
        return current.kind();
    }

    /** The kind of the token behind the current one. */
    Kind nextKind() {
        return token(index + 1).kind();
    }

    boolean at(Kind kind) {
        return current.kind() == kind;
    }

    Location location() {
        return source.locate(current.start());
    }

    /** The place right behind the token before the current one. */
    Location endOfPrevious() {
        return source.locate(token(index - 1).end());
    }

    String text() {
        return text(current);
    }

    String text(int at) {
        return text(token(at));
    }

    private String text(Token token) {
        return text.substring(token.start(), token.end());
    }

    Kind kind(int at) {
        return token(at).kind();
    }

    /** Whether the current token is the first on its line. */
    boolean startsLine() {
        int from = index == 0 ? 0 : tokens[index - 1].end();
        int newline = text.indexOf('\n', from);
        return index == 0 || (newline >= 0 && newline < current.start());
    }

    void advance() {
        if (index < tokens.length - 1) {
            current = tokens[++index];
        }
    }

    boolean take(Kind kind) {
        boolean there = at(kind);
        if (there) {
            advance();
        }
        return there;
    }

    /** The text of the current token, which has to be of that kind. */
    String expect(Kind kind) throws SyntaxException {
        if (!at(kind)) {
            throw unexpected(kind.expected());
        }
        String text = text();
        if (text.length() > LONGEST_WORD) {
            throw new SyntaxException(location(), "name: longer than " + LONGEST_WORD + " characters");
        }
        advance();
        return text;
    }

    SyntaxException unexpected(String expected) {
        return new SyntaxException(location(), mistake(expected));
    }

    /** What is wrong with the current token where something else was expected. */
    String mistake(String expected) {
        return switch (kind()) {
            case END -> "expected " + expected + ", got the end of the text";
            case BAD_ID -> "id: expected '#' and 1 to 8 hexadecimal digits, got " + quote();
            case BAD_SECTION -> "section: expected ---types--- or ---functions---, got " + quote();
            case BAD_COMMENT -> "comment: expected '*/' before the end of the text";
            case BAD_CHARACTER -> "character: U+%04X has no meaning in TL".formatted(text.codePointAt(current.start()));
            default -> "expected " + expected + ", got " + quote();
        };
    }

    private String quote() {
        String text = text();
        return "'" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...") + "'";
    }

    /** Goes one level deeper into nested brackets. */
    void enter() throws SyntaxException {
        if (++depth > DEEPEST) {
            throw new SyntaxException(location(), "type: nested more than " + DEEPEST + " deep");
        }
    }

    void leave() {
        depth--;
    }

    /** Begins a new declaration, whatever the last one left behind. */
    void surface() {
        depth = 0;
    }

    /** The tokens from one index up to another, apart where anything stood between them in the text. */
    String textBetween(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && tokens[i].start() > tokens[i - 1].end()) {
                out.append(' ');
            }
            out.append(text(tokens[i]));
        }
        return out.toString();
    }

    private Token token(int at) {
        return tokens[Math.max(0, Math.min(at, tokens.length - 1))];
    }
}
