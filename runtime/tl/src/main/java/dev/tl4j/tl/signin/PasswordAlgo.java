package dev.tl4j.tl.signin;

import dev.tl4j.tl.Bytes;

/** How a password becomes a number, {@code PasswordKdfAlgo}. */
public sealed interface PasswordAlgo {
    /**
     * {@code passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow}.
     *
     * @param salt1 the client's and the server's salt
     * @param salt2 the server's salt
     * @param g the generator of the group
     * @param p its prime, big-endian
     */
    record Srp(Bytes salt1, Bytes salt2, int g, Bytes p) implements PasswordAlgo {}

    /** One that tl4j does not know, by the name of its class. */
    record Other(String name) implements PasswordAlgo {}
}
