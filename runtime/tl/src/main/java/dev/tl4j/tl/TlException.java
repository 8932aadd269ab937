package dev.tl4j.tl;

/**
 * Bytes that are not the TL they should be, or a value that TL cannot express. The message says what was expected, what came, and at
 * which offset; it never shows the bytes of a field.
 */
public final class TlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    TlException(String message, int offset) {
        super(message + " at offset " + offset);
        this.offset = offset;
    }

    TlException(String message) {
        super(message);
        this.offset = -1;
    }

    /** The offset, in bytes from the start of what was being read, of the value that failed; -1 when writing. */
    public int offset() {
        return offset;
    }
}
