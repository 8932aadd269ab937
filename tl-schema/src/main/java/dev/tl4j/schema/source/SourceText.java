package dev.tl4j.schema.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text with its name: a schema, or a table of facts about one. A byte order mark is dropped, and a line may end with LF,
 * CR LF or CR but is kept with LF. Places in the text are offsets in UTF-16 units, from 0, which {@link #locate} turns into a {@link Location}.
 */
public final class SourceText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final String text;
    private final int[] lineStarts;

    private SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /**
     * Names a text.
     *
     * @param name how problems name it, {@code telegram/api.tl}
     */
    public static SourceText of(String name, String text) {
        String marked = text.replace("\r\n", "\n").replace('\r', '\n');
        return new SourceText(name, marked.startsWith(BYTE_ORDER_MARK) ? marked.substring(1) : marked);
    }

    /** Decodes UTF-8; what is not UTF-8 becomes U+FFFD, which no schema may contain outside a comment. */
    public static SourceText utf8(String name, byte[] bytes) {
        return of(name, new String(bytes, StandardCharsets.UTF_8));
    }

    public String name() {
        return name;
    }

    /** The text, its lines ending with LF. */
    public String text() {
        return text;
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** A line without its end, counted from 1. */
    public String line(int number) {
        int end = number < lineStarts.length ? lineStarts[number] - 1 : text.length();
        return text.substring(lineStarts[number - 1], end);
    }

    /** The place of an offset, which may be the end of the text. */
    public Location locate(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Location(name, line + 1, offset - lineStarts[line] + 1);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = end + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return name;
    }
}
