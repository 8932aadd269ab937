package dev.tl4j.net;

import java.nio.charset.StandardCharsets;

/**
 * How to sign in at a proxy. Its {@code toString} does not tell the password.
 *
 * @param user 1 to 255 bytes in UTF-8
 * @param password up to 255 bytes in UTF-8
 */
public record Credentials(String user, String password) {
    /** Checks that proxies can be told these. */
    public Credentials {
        int length = user.getBytes(StandardCharsets.UTF_8).length;
        if (length < 1 || length > 255) {
            throw new IllegalArgumentException("proxy user: expected 1 to 255 bytes, got " + length);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > 255) {
            throw new IllegalArgumentException("proxy password: expected up to 255 bytes, got more");
        }
    }

    @Override
    public String toString() {
        return user + ":***";
    }
}
