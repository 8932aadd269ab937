package dev.tl4j.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The threads of one pool for callbacks: makes them, and knows when the last is gone, which is a little later than its work is done. */
final class CallbackThreads implements ForkJoinPool.ForkJoinWorkerThreadFactory {
    static final String NAME = "tl4j-callbacks-";

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName(NAME + NUMBERS.incrementAndGet());
        threads.removeIf(old -> old.getState() == Thread.State.TERMINATED);
        threads.add(thread);
        return thread;
    }

    /** Waits for all to be gone, but for the caller if it is one of them. A callback that takes its time is not waited for longer. */
    void join(long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (Thread thread : threads) {
            long left = deadline - System.nanoTime();
            if (thread == Thread.currentThread() || left <= 0) {
                continue;
            }
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
