package dev.tl4j.codegen.emit;

/** Text from a schema into Javadoc, where nothing in it may end the comment, open a tag or spell a Unicode escape. */
final class Escape {
    private Escape() {}

    static String javadoc(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c < ' ') {
                escaped.append(' ');
            } else if (c > '~' || "<>&{}@*\\\"$".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
