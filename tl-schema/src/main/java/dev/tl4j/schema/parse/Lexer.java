package dev.tl4j.schema.parse;

import dev.tl4j.schema.ast.LayerMark;
import dev.tl4j.schema.parse.Token.Kind;
import dev.tl4j.schema.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens. What is no token becomes one of the bad kinds: the parser says whether and how it matters. */
final class Lexer {
    private final SourceText source;
    private final String text;
    private final List<Token> tokens;
    private final List<LayerMark> layers = new ArrayList<>();
    private int at;

    private Lexer(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.tokens = new ArrayList<>(text.length() / 4 + 1);
    }

    /**
     * @param tokens all of a text's, the last one being {@link Kind#END}
     * @param layers its {@code // LAYER n} comments
     */
    record Tokens(List<Token> tokens, List<LayerMark> layers) {}

    static Tokens tokens(SourceText source) {
        Lexer lexer = new Lexer(source);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, lexer.at);
        return new Tokens(lexer.tokens, lexer.layers);
    }

    private void next() {
        char c = text.charAt(at);
        if (Alphabet.isWordStart(c)) {
            add(Kind.WORD, wordEnd());
        } else if (Alphabet.isBlank(c)) {
            at++;
        } else if (Alphabet.isDigit(c)) {
            add(Kind.NUMBER, digitsEnd(at));
        } else {
            switch (c) {
                case '#' -> hash();
                case '/' -> slash();
                case '-' -> section('-');
                case '=' -> equals();
                default -> add(Kind.punctuation(c), at + 1);
            }
        }
    }

    /** An id follows its {@code #} at once; the {@code #} of {@code flags:#} and {@code # [ t ]} stands alone. */
    private void hash() {
        int end = at + 1;
        boolean hex = true;
        while (end < text.length() && Alphabet.isWordPart(text.charAt(end))) {
            hex &= Character.digit(text.charAt(end), 16) >= 0;
            end++;
        }
        int digits = end - at - 1;
        add(digits == 0 ? Kind.HASH : hex && digits <= 8 ? Kind.ID : Kind.BAD_ID, end);
    }

    private void slash() {
        if (text.startsWith("//", at)) {
            int end = lineEnd();
            LayerComment.number(text, at + 2, end)
                    .ifPresent(layer -> layers.add(new LayerMark(layer, source.locate(at))));
            at = end;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                add(Kind.BAD_COMMENT, text.length());
            } else {
                at = end + 2;
            }
        } else {
            add(Kind.BAD_CHARACTER, at + 1);
        }
    }

    private void equals() {
        if (text.startsWith("===", at)) {
            section('=');
        } else {
            add(Kind.EQUALS, at + 1);
        }
    }

    private void section(char ruler) {
        int end = at;
        while (end < text.length() && (text.charAt(end) == ruler || Alphabet.isWordPart(text.charAt(end)))) {
            end++;
        }
        String line = text.substring(at, end);
        Kind kind = line.equals(Kind.TYPES.expected())
                ? Kind.TYPES
                : line.equals(Kind.FUNCTIONS.expected()) ? Kind.FUNCTIONS : Kind.BAD_SECTION;
        add(kind, end);
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, at, end));
        at = end;
    }

    /** A dot belongs to a name if a letter follows: {@code auth.sendCode}, but not {@code flags.0}. */
    private int wordEnd() {
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean namespace = c == '.' && end + 1 < text.length() && Alphabet.isWordStart(text.charAt(end + 1));
            if (!namespace && !Alphabet.isWordPart(c)) {
                break;
            }
            end++;
        }
        return end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < text.length() && Alphabet.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
