package dev.tl4j.crypto;

/**
 * Where random bytes come from. In production this is {@code secureRandom::nextBytes}; a test passes a script of known bytes. The bytes
 * become keys, nonces and padding, so they must be unpredictable: never pass an ordinary {@link java.util.Random} outside of tests.
 */
@FunctionalInterface
public interface Randomness {
    /** Fills the whole array with random bytes. */
    void nextBytes(byte[] bytes);

    /** A new array of random bytes. */
    default byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        nextBytes(bytes);
        return bytes;
    }
}
