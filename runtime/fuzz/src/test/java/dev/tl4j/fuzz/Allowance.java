package dev.tl4j.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what a decoder allocates: a few bytes of input must not cost many of memory. */
public final class Allowance {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** For loading classes, buffers of a fixed size and the like. */
    private static final long ANY = 4 << 20;

    private Allowance() {}

    /**
     * Runs a decoder.
     *
     * @param input how many bytes it gets
     * @param factor how many bytes it may allocate for each of them
     */
    public static void check(long input, int factor, Runnable decoder) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        decoder.run();
        long used = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (used > ANY + input * factor) {
            throw new AssertionError("expected at most " + factor + " bytes for each of " + input + ", got " + used);
        }
    }
}
