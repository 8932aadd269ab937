package dev.tl4j.schema.parse;

import java.util.OptionalInt;

/** {@code // LAYER 229}: the one comment with a meaning. Telegram ends each published schema with it. */
final class LayerComment {
    private static final String WORD = "LAYER";

    /** Nine digits always fit an int. */
    private static final int LONGEST = 9;

    private LayerComment() {}

    /** The number of a comment that says {@code LAYER}, a number and nothing else; {@code start} is behind the slashes. */
    static OptionalInt number(String text, int start, int end) {
        int word = skipBlanks(text, start, end);
        if (!text.startsWith(WORD, word)) {
            return OptionalInt.empty();
        }
        int digits = skipBlanks(text, word + WORD.length(), end);
        int number = 0;
        int i = digits;
        while (i < end && i - digits < LONGEST && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            number = number * 10 + text.charAt(i++) - '0';
        }
        boolean complete = i > digits && skipBlanks(text, i, end) == end;
        return complete ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static int skipBlanks(String text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
