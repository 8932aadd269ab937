package dev.tl4j.schema.report;

/** Text from a schema or a command line as code in Markdown, in a table cell too. */
final class MarkdownCode {
    private MarkdownCode() {}

    /** A code span; where something in the text could end it, or its cell, an element in which only letters and digits stand for themselves. */
    static String of(String text) {
        if (text.isEmpty()) {
            return "";
        }
        boolean plain = text.equals(text.strip())
                && text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '`' && c != '|' && c != '\\');
        return plain ? "`" + text + "`" : "<code>" + entities(text) + "</code>";
    }

    private static String entities(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < ' ' || (c >= 0x7f && c < 0xa0) || isSurrogate(c)) {
                out.append('?');
            } else if (Character.isLetterOrDigit(c) || c == ' ') {
                out.appendCodePoint(c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }

    /** Half a pair, which no encoding has bytes for. */
    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
