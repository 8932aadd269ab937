package dev.tl4j.client;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Where callbacks of all clients run that were given no executor of their own: daemon threads, which end when they have had nothing to do
 * for a minute.
 *
 * <p>Not the common pool: on a machine of two cores that has a single thread, and {@code CompletableFuture} starts a thread for each task
 * instead. That cost four times the CPU of a small call.
 */
final class SharedPool {
    /** Callbacks may block, so a few threads even where there are fewer cores. */
    private static final int LEAST_THREADS = 4;

    private static final Executor POOL = new ForkJoinPool(
            Math.max(LEAST_THREADS, Runtime.getRuntime().availableProcessors()),
            ForkJoinPool.defaultForkJoinWorkerThreadFactory,
            null,
            true);

    private SharedPool() {}

    static Executor get() {
        return POOL;
    }
}
