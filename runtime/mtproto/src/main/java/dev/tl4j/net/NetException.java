package dev.tl4j.net;

import java.io.IOException;

/** A proxy, a WebSocket or a disguise that is not what it should be: something on the way to a data center does not let us through. */
public final class NetException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * What is wrong.
     *
     * @param message of the form "what: expected X, got Y", without secrets
     */
    public NetException(String message) {
        super(message);
    }

    /** What is wrong, and why. */
    public NetException(String message, Throwable cause) {
        super(message, cause);
    }
}
