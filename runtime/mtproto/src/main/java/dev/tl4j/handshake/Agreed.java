package dev.tl4j.handshake;

import dev.tl4j.crypto.AuthKey;

/**
 * The end of an exchange that went well.
 *
 * @param key what client and server agreed on
 * @param serverSalt the first salt
 * @param serverTime the server's unix time in seconds when it answered {@code req_DH_params}
 */
public record Agreed(AuthKey key, long serverSalt, long serverTime) implements Step {
    @Override
    public String toString() {
        return "Agreed[key=" + key + "]";
    }
}
