package dev.tl4j.testkit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that handlers and key exchanges of one data center run on. They end with it, and when there is nothing to do. */
final class HandlerThreads implements Executor {
    private static final System.Logger LOG = System.getLogger(HandlerThreads.class.getName());
    private static final int THREADS = 8;
    private static final int IDLE_SECONDS = 10;
    private static final int END_SECONDS = 5;

    private final ThreadPoolExecutor pool;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    HandlerThreads(int dcId) {
        AtomicInteger count = new AtomicInteger();
        pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "tl4j-dc" + dcId + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    threads.removeIf(old -> old.getState() == Thread.State.TERMINATED);
                    threads.add(thread);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            // The data center has been closed; nobody waits for this any more.
            LOG.log(System.Logger.Level.DEBUG, "a task came after the end", e);
        }
    }

    /** Interrupts whatever runs, and waits for it to end. */
    void end() {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a handler does not end, though it was interrupted");
                return;
            }
            // A thread that has done its work is there for a moment longer.
            for (Thread thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
