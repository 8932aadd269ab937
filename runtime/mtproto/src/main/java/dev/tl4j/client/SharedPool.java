package dev.tl4j.client;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * Where callbacks of all clients run that were given no executor of their own: daemon threads, few however many clients there are. They
 * begin with the first client that runs and end with the last, once they have done what they were given; a task that comes when no client
 * runs has threads as long as it takes.
 *
 * <p>Not the common pool: on a machine of two cores that has a single thread, and {@code CompletableFuture} starts a thread for each task
 * instead. That cost four times the CPU of a small call.
 */
final class SharedPool implements Executor {
    /** The one of the process. */
    static final SharedPool SHARED = new SharedPool();

    /** Callbacks may block, so a few threads even where there are fewer cores. */
    private static final int LEAST_THREADS = 4;

    /** How long the last client waits for the threads to end; what is done in them may take longer. */
    private static final int END_MILLIS = 90;

    /** Held for writing when a pool begins or ends: one that ends under a task that is being given to it might lose it. */
    private final StampedLock lock = new StampedLock();

    private int leases;
    private @Nullable ForkJoinPool pool;

    SharedPool() {}

    private static ForkJoinPool start() {
        return new ForkJoinPool(
                Math.max(LEAST_THREADS, Runtime.getRuntime().availableProcessors()), new CallbackThreads(), null, true);
    }

    /** Takes a lease, to be given back with {@link #release}: as long as there is one, threads stay. */
    void lease() {
        long stamp = lock.writeLock();
        try {
            if (pool == null) {
                pool = start();
            }
            leases++;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** Gives a lease back. After the last one the threads end when they have done what they were given. */
    void release() {
        end();
    }

    /** Gives a lease back, and waits a moment for the threads to end if it was the last. */
    void releaseAndWait() {
        ForkJoinPool ended = end();
        if (ended != null && ended.getFactory() instanceof CallbackThreads threads) {
            threads.join(END_MILLIS);
        }
    }

    /** Gives a lease back; the pool that ends by this, or null if it was not the last. */
    private @Nullable ForkJoinPool end() {
        long stamp = lock.writeLock();
        try {
            if (--leases > 0) {
                return null;
            }
            ForkJoinPool ended = pool;
            pool = null;
            if (ended != null) {
                ended.shutdown();
            }
            return ended;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    @Override
    public void execute(Runnable task) {
        if (executeNow(task)) {
            return;
        }
        lease();
        boolean given = false;
        try {
            given = executeNow(() -> {
                try {
                    task.run();
                } finally {
                    release();
                }
            });
        } finally {
            if (!given) {
                release();
            }
        }
    }

    private boolean executeNow(Runnable task) {
        long stamp = lock.readLock();
        try {
            ForkJoinPool current = pool;
            if (current != null) {
                current.execute(task);
            }
            return current != null;
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
