package dev.tl4j.client;

import dev.tl4j.crypto.AuthKey;

/**
 * A key for a limited time, which stands for the permanent one once it is bound to it.
 *
 * @param expiresAt when it ends, in unix seconds of the server
 * @param expiresAtNanos the same on the monotonic clock
 * @see <a href="https://core.telegram.org/api/pfs">Perfect forward secrecy</a>
 */
record TemporaryKey(AuthKey key, int expiresAt, long expiresAtNanos) {}
