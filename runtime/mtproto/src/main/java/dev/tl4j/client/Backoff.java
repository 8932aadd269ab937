package dev.tl4j.client;

import dev.tl4j.crypto.Randomness;
import java.util.concurrent.TimeUnit;

/**
 * How long to wait before connecting anew: 0.1 s at first, twice as long each time, up to half a minute; each wait is cut by a random
 * part, so that clients which lost a server at the same moment do not come back at the same moment.
 */
final class Backoff {
    static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** After the server complained about too many connections. */
    static final long FLOOD_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** Doublings that a server is good for which answers and yet does not keep the connection. */
    private static final int MAX_SHORT_LIVED = 3;

    private static final int MAX_DOUBLINGS = 16;
    private static final int JITTER_STEPS = 1 << 15;

    private final Randomness random;
    private int failures;

    Backoff(Randomness random) {
        this.random = random;
    }

    /** The next wait, in nanoseconds. */
    long next() {
        long full = Math.min(FIRST_NANOS << Math.min(failures, MAX_DOUBLINGS), LONGEST_NANOS);
        failures++;
        return jittered(full);
    }

    /** The next wait after the server complained. */
    long nextAfterFlood() {
        return Math.max(next(), jittered(FLOOD_NANOS));
    }

    /** The longest wait at once, for what a quick attempt cannot mend. */
    long nextAfterRefusal() {
        failures = MAX_DOUBLINGS;
        return next();
    }

    /** The server answered, so connecting is possible. */
    void answered() {
        failures = Math.min(failures, MAX_SHORT_LIVED);
    }

    /** The connection lived for long, so what ended it is new. */
    void lasted() {
        failures = 0;
    }

    /** Between one half and all of it. */
    private long jittered(long full) {
        byte[] bytes = random.bytes(2);
        int part = (bytes[0] & 0xff) << 7 | (bytes[1] & 0xff) >> 1;
        return full / 2 + full / 2 * part / JITTER_STEPS;
    }
}
