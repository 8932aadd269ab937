package dev.tl4j.tl;

/**
 * Bytes that are not the TL they should be, or a value that TL cannot express. The message says what was expected, what came, and at
 * which offset; it never shows the bytes of a field.
 */
public final class TlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String path;

    TlException(String message, int offset) {
        super(message + " at offset " + offset);
        this.offset = offset;
        path = "";
    }

    private TlException(TlException failure, String path) {
        super(failure.getMessage() + ", in " + path, failure);
        offset = failure.offset;
        this.path = path;
    }

    /** The same failure with its place. */
    TlException at(String place) {
        return new TlException(this, place);
    }

    /**
     * The field that failed, {@code messages.messages.messages[3].media.document.size}; empty where it is not known.
     */
    public String path() {
        return path;
    }

    TlException(String message) {
        super(message);
        offset = -1;
        path = "";
    }

    /** The offset, in bytes from the start of what was being read, of the value that failed; -1 when writing. */
    public int offset() {
        return offset;
    }
}
