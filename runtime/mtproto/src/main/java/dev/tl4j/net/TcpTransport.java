package dev.tl4j.net;

import dev.tl4j.frame.Framing;

/**
 * TCP.
 *
 * @param obfuscated whether everything passes under a key stream, which {@link Framing#FULL} does not allow
 */
public record TcpTransport(Framing framing, boolean obfuscated) implements Transport {
    /** Checks that there is such a transport. */
    public TcpTransport {
        if (obfuscated && framing == Framing.FULL) {
            throw new IllegalArgumentException("obfuscation: expected any transport but full, got full");
        }
    }
}
