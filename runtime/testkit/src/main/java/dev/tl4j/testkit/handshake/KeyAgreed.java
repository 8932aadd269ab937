package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.AuthKey;
import java.util.OptionalInt;

/**
 * The end of an exchange that went well.
 *
 * @param key what client and server agreed on
 * @param serverSalt the first salt
 * @param expiresIn for a temporary key, after how many seconds the client wants it to end
 * @param isForMedia whether the client named the data center as its media server
 */
public record KeyAgreed(AuthKey key, long serverSalt, OptionalInt expiresIn, boolean isForMedia) implements ServerStep {
    @Override
    public String toString() {
        return "KeyAgreed[key=" + key + "]";
    }
}
