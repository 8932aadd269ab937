package dev.tl4j.crypto;

/**
 * Bytes from a peer, a file or a user failed a cryptographic check: a hash that does not match, a number out of its range, a key of
 * the wrong size. The message says what was expected and what came, and never holds a secret.
 *
 * <p>It is unchecked because whoever meets it can only drop the packet or close the connection, which the layers above do in one
 * place each.
 */
public final class CryptoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A check that failed.
     *
     * @param message of the form "what: expected X, got Y", without secrets
     */
    public CryptoException(String message) {
        super(message);
    }

    /**
     * A check that failed because a library refused its input.
     *
     * @param cause what the library said; its message must hold no secret either
     */
    public CryptoException(String message, Throwable cause) {
        super(message, cause);
    }

    static byte[] requireLength(String what, byte[] bytes, int expected) {
        if (bytes.length != expected) {
            throw new CryptoException(what + ": expected " + expected + " bytes, got " + bytes.length);
        }
        return bytes;
    }
}
