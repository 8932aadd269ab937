package dev.tl4j.codegen.emit;

/** Text from a schema into Javadoc, where nothing in it may end the comment, open a tag or spell a Unicode escape. */
final class Escape {
    private static final String SPECIAL = "<>&{}@*\\\"$";

    private static final boolean[] PLAIN = new boolean[127];

    static {
        for (char c = ' '; c < PLAIN.length; c++) {
            PLAIN[c] = SPECIAL.indexOf(c) < 0;
        }
    }

    private Escape() {}

    static String javadoc(String text) {
        int plain = plainUpTo(text, 0);
        if (plain == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 32);
        int start = 0;
        while (plain < text.length()) {
            escaped.append(text, start, plain);
            int c = text.codePointAt(plain);
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                // HTML has no reference for these.
                escaped.append(' ');
            } else {
                escaped.append("&#").append(c).append(';');
            }
            start = plain + Character.charCount(c);
            plain = plainUpTo(text, start);
        }
        return escaped.append(text, start, plain).toString();
    }

    /** The index of the next character that needs an escape, or the end. */
    private static int plainUpTo(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) < PLAIN.length && PLAIN[text.charAt(i)]) {
            i++;
        }
        return i;
    }
}
