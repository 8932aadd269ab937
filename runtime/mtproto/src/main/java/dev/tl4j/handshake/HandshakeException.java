package dev.tl4j.handshake;

/**
 * A key exchange that cannot go on: the server broke a rule, is not who it should be, or refused. The message says which rule; it shows
 * neither keys nor nonces.
 */
public final class HandshakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HandshakeException(String message) {
        super(message);
    }

    HandshakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
