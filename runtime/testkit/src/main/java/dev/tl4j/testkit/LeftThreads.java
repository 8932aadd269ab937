package dev.tl4j.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Threads that clients and data centers have left behind, for tests that say that there are none once all are closed:
 *
 * <pre>{@code
 * assertThat(LeftThreads.after(Duration.ofSeconds(10))).isEmpty();
 * }</pre>
 */
public final class LeftThreads {
    /** How the names of all threads begin that tl4j starts. */
    private static final String OURS = "tl4j";

    private LeftThreads() {}

    /**
     * Waits for tl4j's threads to end.
     *
     * @param longest how long to wait for all of them together
     * @return the names of those that have not ended, in no order; those of clients that are still open are among them
     */
    public static List<String> after(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        List<String> left = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith(OURS)) {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
                if (thread.isAlive()) {
                    left.add(thread.getName());
                }
            }
        }
        return left;
    }
}
