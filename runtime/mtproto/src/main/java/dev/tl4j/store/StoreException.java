package dev.tl4j.store;

/** A session that cannot be read or written. The message says why and never quotes the session, which is as good as a password. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A session that is unusable by itself.
     *
     * @param message of the form "what: expected X, got Y", without secrets
     */
    public StoreException(String message) {
        super(message);
    }

    /** A session that could not be reached. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
