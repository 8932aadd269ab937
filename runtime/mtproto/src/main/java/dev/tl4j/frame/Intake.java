package dev.tl4j.frame;

import dev.tl4j.crypto.AesCtr;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects a given number of bytes from buffers that end anywhere, and deciphers them if the stream is obfuscated. */
final class Intake {
    /** Room given for a mere promise; above it, memory follows the bytes that have come. */
    private static final int TRUSTED = 64 * 1024;

    private static final byte[] NONE = {};

    private final @Nullable AesCtr keyStream;
    byte[] bytes = NONE;
    private int have;

    Intake(@Nullable AesCtr keyStream) {
        this.keyStream = keyStream;
    }

    /**
     * Takes what the buffer has, up to so many bytes in all calls together; the caller asks for the same number until it gets them.
     *
     * @return a new array of exactly this length, or null if more must come
     */
    byte @Nullable [] collect(ByteBuffer in, int count) {
        int taken = Math.min(in.remaining(), count - have);
        makeRoom(have + taken, count);
        in.get(bytes, have, taken);
        if (keyStream != null) {
            keyStream.apply(bytes, have, taken);
        }
        have += taken;
        if (have < count) {
            return null;
        }
        byte[] complete = bytes;
        bytes = NONE;
        have = 0;
        return complete;
    }

    private void makeRoom(int needed, int count) {
        if (bytes.length < needed || bytes == NONE) {
            int wanted = Math.max(needed, Math.max(TRUSTED, 2 * bytes.length));
            bytes = Arrays.copyOf(bytes, Math.min(count, wanted));
        }
    }
}
