package dev.tl4j.tl;

import java.nio.charset.StandardCharsets;

/** Text into a byte array, without a copy in between where the text is short, which most strings of an API are. */
final class Utf8 {
    /** A UTF-16 unit becomes at most three bytes (two units of a pair become four together). */
    static final int MAX_BYTES_PER_CHAR = 3;

    private Utf8() {}

    /**
     * Encodes into {@code target}, which has room for three bytes a char.
     *
     * @return the offset behind the last byte
     * @throws TlException if the text has half of a surrogate pair, which UTF-8 cannot express
     */
    static int encode(String text, byte[] target, int offset) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return encodeRest(text, i, target, offset + i);
            }
            target[offset + i] = (byte) c;
        }
        return offset + length;
    }

    private static int encodeRest(String text, int start, byte[] target, int offset) {
        int at = offset;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xc0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3f));
            } else if (!Character.isSurrogate(c)) {
                target[at++] = (byte) (0xe0 | (c >> 12));
                target[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                target[at++] = (byte) (0x80 | (c & 0x3f));
            } else {
                int codePoint = codePointAt(text, i++);
                target[at++] = (byte) (0xf0 | (codePoint >> 18));
                target[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
                target[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
                target[at++] = (byte) (0x80 | (codePoint & 0x3f));
            }
        }
        return at;
    }

    private static int codePointAt(String text, int i) {
        int codePoint = text.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(codePoint)) {
            throw new TlException("string: half of a surrogate pair at char " + i + " of " + text.length());
        }
        return codePoint;
    }

    /**
     * The encoding in an array of its own, for long texts.
     *
     * @throws TlException if the text has half of a surrogate pair, which UTF-8 cannot express
     */
    static byte[] encode(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                codePointAt(text, i++);
            }
        }
        return encoded;
    }
}
