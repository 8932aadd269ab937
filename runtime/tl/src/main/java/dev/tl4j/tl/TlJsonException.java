package dev.tl4j.tl;

/** JSON that is not the TL value it should be. The message says where and what was expected; it does not quote values. */
public final class TlJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TlJsonException(String message) {
        super(message);
    }

    TlJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
