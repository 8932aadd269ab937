package dev.tl4j.client;

/** A call, or an attempt to connect, that came to nothing. {@link RpcException} is the server's own answer. */
public class TelegramException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, in lower case, without any secret. */
    public TelegramException(String message) {
        super(message);
    }

    /** What went wrong, in lower case, without any secret, and why. */
    public TelegramException(String message, Throwable cause) {
        super(message, cause);
    }
}
