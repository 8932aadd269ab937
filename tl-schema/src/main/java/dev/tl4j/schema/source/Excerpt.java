package dev.tl4j.schema.source;

/**
 * A line of a text with a caret under one column, for a person at a terminal: of a long line only the part around the column,
 * and no character that would move the cursor or hide others.
 */
final class Excerpt {
    /** Characters of the line that are shown, without the dots that stand for the rest. */
    private static final int WIDTH = 88;

    private static final String CUT = "...";

    private Excerpt() {}

    /**
     * Two lines: the line and the caret.
     *
     * @param column from 1, at most one behind the line's end
     */
    static String of(String line, int column) {
        int caret = column - 1;
        int start = Math.max(0, Math.min(caret - WIDTH / 2, line.length() - WIDTH));
        int end = Math.min(line.length(), start + WIDTH);
        String before = start > 0 ? CUT : "";
        String after = end < line.length() ? CUT : "";
        String shown = before + printable(line.substring(start, end)) + after;
        return shown + "\n" + " ".repeat(before.length() + caret - start) + "^";
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == '\t' ? ' ' : isPrintable(text, i) ? c : '?');
        }
        return out.toString();
    }

    /** Half of a surrogate pair, which the window may have cut, is not printable. */
    private static boolean isPrintable(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
