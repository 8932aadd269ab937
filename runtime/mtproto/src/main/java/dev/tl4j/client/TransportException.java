package dev.tl4j.client;

import dev.tl4j.frame.TransportError;

/** The server refused a connection with a {@linkplain TransportError number}. */
public final class TransportException extends TelegramException {
    private static final long serialVersionUID = 1L;

    private final TransportError.Kind kind;

    /** The server's number, and what it means. */
    TransportException(TransportError error) {
        super("the server refused the connection: " + describe(error));
        kind = error.kind();
    }

    private static String describe(TransportError error) {
        return switch (error.kind()) {
            case KEY_UNKNOWN -> error.code() + ", it does not know the authorization key";
            case FLOOD -> error.code() + ", too many connections from this address";
            case WRONG_DC -> error.code() + ", it is not the data center it was taken for";
            case OTHER -> "transport error " + error.code();
        };
    }

    boolean isFlood() {
        return kind == TransportError.Kind.FLOOD;
    }

    boolean isKeyUnknown() {
        return kind == TransportError.Kind.KEY_UNKNOWN;
    }

    /** What the number means. */
    public TransportError.Kind kind() {
        return kind;
    }
}
