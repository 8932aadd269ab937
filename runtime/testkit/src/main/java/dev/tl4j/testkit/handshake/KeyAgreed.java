package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.AuthKey;
import java.util.OptionalInt;

/**
 * The end of an exchange that went well.
 *
 * @param key what client and server agreed on
 * @param serverSalt the first salt
 * @param expiresIn for a temporary key, after how many seconds the client wants it to end
 */
public record KeyAgreed(AuthKey key, long serverSalt, OptionalInt expiresIn) implements ServerStep {
    @Override
    public String toString() {
        return "KeyAgreed[key=" + key + "]";
    }
}
