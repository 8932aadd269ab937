package dev.tl4j.message;

/** A packet or a message that breaks the rules of MTProto. The message says which rule; it shows no content. */
public final class MessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MessageException(String message) {
        super(message);
    }

    MessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
