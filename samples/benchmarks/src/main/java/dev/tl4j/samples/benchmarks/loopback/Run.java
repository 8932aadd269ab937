package dev.tl4j.samples.benchmarks.loopback;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.tl.TlMethod;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Calls made for a while.
 *
 * @param seconds how long it took until all were answered
 * @param median microseconds that half of the calls did not exceed; 0 if several were under way at once
 * @param p99 the same of 99 in 100
 * @param calls how many
 * @param use what client and data center used together
 */
record Run(double seconds, double median, double p99, int calls, Use use) {
    private static final int MAX_CALLS = 5_000_000;

    /** One call at a time. */
    static Run oneByOne(TelegramClient client, TlMethod<?> call, double seconds) {
        long[] nanos = new long[MAX_CALLS];
        int calls = 0;
        Use before = Use.soFar();
        long begin = System.nanoTime();
        long now = begin;
        while (now - begin < seconds * 1e9 && calls < MAX_CALLS) {
            client.invoke(call);
            long after = System.nanoTime();
            nanos[calls++] = after - now;
            now = after;
        }
        long[] sorted = Arrays.copyOf(nanos, calls);
        Arrays.sort(sorted);
        return new Run(
                (now - begin) / 1e9,
                at(0.5, sorted),
                at(0.99, sorted),
                calls,
                Use.soFar().since(before));
    }

    /**
     * As many calls as {@code window} allows to be under way at once.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    static Run pipelined(TelegramClient client, TlMethod<?> call, int window, double seconds)
            throws InterruptedException {
        Semaphore free = new Semaphore(window);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        int calls = 0;
        Use before = Use.soFar();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1e9) {
            free.acquire();
            calls++;
            var unused = client.invokeAsync(call).whenComplete((answer, error) -> {
                if (error != null) {
                    failure.compareAndSet(null, error);
                }
                free.release();
            });
        }
        free.acquire(window);
        if (failure.get() != null) {
            throw new IllegalStateException("a call failed", failure.get());
        }
        double took = (System.nanoTime() - begin) / 1e9;
        return new Run(took, 0, 0, calls, Use.soFar().since(before));
    }

    double perSecond() {
        return calls / seconds;
    }

    double microsecondsPerCall() {
        return use.cpu() * 1e6 / calls;
    }

    double bytesPerCall() {
        return (double) use.allocated() / calls;
    }

    private static double at(double share, long[] sorted) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e3;
    }
}
