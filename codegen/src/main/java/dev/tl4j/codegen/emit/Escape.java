package dev.tl4j.codegen.emit;

/** Text from a schema into Javadoc, where nothing in it may end the comment, open a tag or spell a Unicode escape. */
final class Escape {
    private static final String SPECIAL = "<>&{}@*\\\"$";

    private Escape() {}

    static String javadoc(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return escape(text);
            }
        }
        return text;
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c < ' ') {
                escaped.append(' ');
            } else if (isPlain(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c <= '~' && SPECIAL.indexOf(c) < 0;
    }
}
