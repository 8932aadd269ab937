package dev.tl4j.net;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Collects a part of a protocol that may come in pieces. */
final class Gather {
    private final byte[] bytes;
    private int have;

    /**
     * Room for parts.
     *
     * @param max how long the longest part is
     */
    Gather(int max) {
        bytes = new byte[max];
    }

    /** Takes bytes until there are so many, and no more; whether there are. */
    boolean has(int count, ByteBuffer in) {
        int taken = Math.min(in.remaining(), Math.max(0, count - have));
        in.get(bytes, have, taken);
        have += taken;
        return have >= count;
    }

    /** A byte, from 0 to 255. */
    int at(int index) {
        return bytes[index] & 0xff;
    }

    /** Two bytes, big-endian. */
    int shortAt(int index) {
        return at(index) << 8 | at(index + 1);
    }

    /** What has been collected, and begins anew. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, have);
        have = 0;
        return taken;
    }
}
