package dev.tl4j.schema.report;

/** Writes one JSON value, in ASCII, a member or item to a line. The caller keeps the order: a name before each value in an object. */
final class JsonWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean first = true;
    private boolean named;

    /** Opens an object or an array. */
    JsonWriter open(char bracket) {
        separate();
        out.append(bracket);
        depth++;
        first = true;
        return this;
    }

    /** Closes what was opened last. */
    JsonWriter close(char bracket) {
        depth--;
        if (!first) {
            line();
        }
        out.append(bracket);
        first = false;
        return this;
    }

    JsonWriter name(String name) {
        separate();
        quote(name);
        out.append(": ");
        named = true;
        return this;
    }

    JsonWriter value(String value) {
        separate();
        quote(value);
        return this;
    }

    JsonWriter value(int value) {
        separate();
        out.append(value);
        return this;
    }

    JsonWriter nothing() {
        separate();
        out.append("null");
        return this;
    }

    /** All that was written, and the end of its last line. */
    String text() {
        return out + "\n";
    }

    /** Goes to where the next name or value belongs. */
    private void separate() {
        if (!named && depth > 0) {
            out.append(first ? "" : ",");
            line();
        }
        first = false;
        named = false;
    }

    private void line() {
        out.append('\n').append(INDENT.repeat(depth));
    }

    /** See <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">RFC 8259</a>. */
    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c <= '~') {
                out.append(c);
            } else {
                out.append(String.format("\\u%04x", (int) c));
            }
        }
        out.append('"');
    }
}
