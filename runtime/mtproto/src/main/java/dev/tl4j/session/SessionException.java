package dev.tl4j.session;

/** A call that the session could not bring to an answer. The message says why; it shows no content. */
public final class SessionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SessionException(String message) {
        super(message);
    }

    SessionException(String message, Throwable cause) {
        super(message, cause);
    }
}
