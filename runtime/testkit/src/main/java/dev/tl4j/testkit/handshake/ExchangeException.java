package dev.tl4j.testkit.handshake;

/**
 * A client that broke a rule of the key exchange. A server says nothing more than a number to such a client; the message is for whoever
 * writes the client, and shows neither keys nor nonces.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#transport-errors">Transport errors</a>
 */
public final class ExchangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int BROKEN = -404;
    private static final int WRONG_DC = -444;

    private final int transportError;

    private ExchangeException(String message, Throwable cause, int transportError) {
        super(message, cause);
        this.transportError = transportError;
    }

    private ExchangeException(String message, int transportError) {
        super(message);
        this.transportError = transportError;
    }

    static ExchangeException broken(String message) {
        return new ExchangeException(message, BROKEN);
    }

    static ExchangeException broken(String message, Throwable cause) {
        return new ExchangeException(message, cause, BROKEN);
    }

    static ExchangeException wrongDc(int expected, int actual) {
        return new ExchangeException("dc: expected " + expected + ", got " + actual, WRONG_DC);
    }

    /** What the server sends instead of an answer: -404, or -444 if the client took it for another data center. */
    public int transportError() {
        return transportError;
    }
}
