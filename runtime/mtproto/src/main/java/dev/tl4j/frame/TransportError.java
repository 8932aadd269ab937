package dev.tl4j.frame;

/**
 * The server could not handle a packet and answered with a number instead of one.
 *
 * @param code as it came, negative
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#transport-errors">Transport errors</a>
 */
public record TransportError(int code) implements Frame {
    /** What can be done about it. */
    public enum Kind {
        /** -404: the server does not know the authorization key; a new one must be agreed on. */
        KEY_UNKNOWN,
        /** -429: too many connections from this address; wait before the next. */
        FLOOD,
        /** -444: this is not the data center the connection named. */
        WRONG_DC,
        /** Any other code. */
        OTHER
    }

    /** What the code means. */
    public Kind kind() {
        return switch (code) {
            case -404 -> Kind.KEY_UNKNOWN;
            case -429 -> Kind.FLOOD;
            case -444 -> Kind.WRONG_DC;
            default -> Kind.OTHER;
        };
    }
}
