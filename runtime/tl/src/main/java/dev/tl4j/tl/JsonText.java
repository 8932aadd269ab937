package dev.tl4j.tl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON text to plain values: {@link Map}, {@link List}, {@link String}, {@link Boolean}, a number as a {@link Num}, {@link #NULL}. Strict, as
 * RFC 8259 has it, with names unique and nesting limited.
 */
final class JsonText {
    /** What {@code null} becomes. */
    static final Object NULL = new Object();

    private static final int MAX_DEPTH = 2 * TlReader.MAX_DEPTH;

    private final String text;
    private int at;
    private int depth;

    /** A number as it is written, for its reader to take as what it needs. */
    record Num(String digits) {}

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * Reads one value.
     *
     * @throws TlJsonException if the text is anything else
     */
    static Object parse(String text) {
        JsonText json = new JsonText(text);
        Object value = json.value();
        json.skipSpace();
        if (json.at != text.length()) {
            throw json.expected("the end");
        }
        return value;
    }

    private Object value() {
        skipSpace();
        if (++depth > MAX_DEPTH) {
            throw expected("at most " + MAX_DEPTH + " levels");
        }
        Object value =
                switch (peek()) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> string();
                    case 't' -> word("true", true);
                    case 'f' -> word("false", false);
                    case 'n' -> word("null", NULL);
                    default -> number();
                };
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        if (isNext('}')) {
            return object;
        }
        do {
            skipSpace();
            String name = string();
            expect(':');
            if (object.put(name, value()) != null) {
                throw expected("each name once, before this a second \"" + name + "\"");
            }
        } while (isNext(','));
        expect('}');
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        at++;
        if (isNext(']')) {
            return array;
        }
        do {
            array.add(value());
        } while (isNext(','));
        expect(']');
        return array;
    }

    private String string() {
        if (peek() != '"') {
            throw expected("a string");
        }
        StringBuilder string = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            char c = text.charAt(at);
            if (c < ' ') {
                throw expected("no control characters in a string");
            }
            string.append(c == '\\' ? escape() : c);
        }
        at++;
        return string.toString();
    }

    private char escape() {
        at++;
        return switch (peek()) {
            case '"', '\\', '/' -> text.charAt(at);
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw expected("an escape of JSON");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw expected("four hexadecimal digits");
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw expected("a value");
        }
        at += word.length();
        return value;
    }

    private Num number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?")) {
            at = start;
            throw expected("a value");
        }
        return new Num(digits);
    }

    private boolean isNext(char c) {
        skipSpace();
        boolean next = at < text.length() && text.charAt(at) == c;
        at += next ? 1 : 0;
        return next;
    }

    private void expect(char c) {
        if (!isNext(c)) {
            throw expected("'" + c + "'");
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw expected("more");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private TlJsonException expected(String what) {
        return new TlJsonException("json: expected " + what + " at char " + at + " of " + text.length());
    }
}
