package dev.tl4j.frame;

/**
 * A stream that cannot be cut into frames: a length that is zero, negative, too large or not divisible by four, a wrong sequence number
 * or checksum, or an unknown beginning. There is no way to find the next frame, so the connection must be closed.
 */
public final class FrameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A broken stream.
     *
     * @param message of the form "what: expected X, got Y"
     */
    public FrameException(String message) {
        super(message);
    }
}
