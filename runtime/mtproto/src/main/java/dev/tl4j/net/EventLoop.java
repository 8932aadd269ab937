package dev.tl4j.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The thread that all connections and clients of the process run on. It begins with the first lease and ends with the last, so a
 * program that closed its clients has no thread of ours left.
 */
public final class EventLoop implements Executor {
    private static final System.Logger LOG = System.getLogger(EventLoop.class.getName());
    /** So that tasks which add others do not keep the sockets waiting. */
    private static final int TASKS_AT_A_TIME = 1024;

    private static final Object LEASES = new Object();
    private static @Nullable EventLoop shared;
    private static int leases;

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private boolean ended;
    private long timersMade;

    private EventLoop() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("no selector for the event loop", e);
        }
        thread = new Thread(this::run, "tl4j-loop");
    }

    /** What a selection key has attached: called when the channel is ready. */
    interface Ready {
        void ready(SelectionKey key);
    }

    /** The shared loop; to be given back with {@link #release}. */
    public static EventLoop lease() {
        synchronized (LEASES) {
            EventLoop loop = shared;
            if (loop == null) {
                loop = new EventLoop();
                loop.thread.start();
                shared = loop;
            }
            leases++;
            return loop;
        }
    }

    /** Gives a lease back. After the last one the loop does what it was given before, and ends before this returns. */
    public void release() {
        boolean last;
        synchronized (LEASES) {
            last = --leases == 0;
            if (last) {
                shared = null;
            }
        }
        if (last) {
            execute(() -> ended = true);
            awaitEnd();
        }
    }

    private void awaitEnd() {
        if (isCurrent()) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            // The thread ends all the same; whoever interrupted us wants us to go on.
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the caller is on the loop's thread, where nothing may block. */
    public boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Runs a task on the loop's thread, after those given before. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (!isCurrent() && woken.compareAndSet(false, true)) {
            selector.wakeup();
        }
    }

    /**
     * Runs a task on the loop's thread at a time of {@link System#nanoTime}; only to be called there.
     */
    public Timer at(long nanos, Runnable task) {
        Timer timer = new Timer(nanos, timersMade++, task);
        timers.add(timer);
        return timer;
    }

    Selector selector() {
        return selector;
    }

    private void run() {
        try (selector) {
            while (!ended) {
                if (tasks.isEmpty()) {
                    selector.select(this::dispatch, timeout());
                } else {
                    selector.selectNow(this::dispatch);
                }
                woken.set(false);
                runTimers();
                runTasks();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the event loop ends: its selector failed", e);
        }
    }

    private void dispatch(SelectionKey key) {
        guard(() -> ((Ready) key.attachment()).ready(key));
    }

    private void runTimers() {
        long now = System.nanoTime();
        while (!timers.isEmpty() && timers.element().nanos - now <= 0) {
            guard(timers.remove().task);
        }
    }

    private void runTasks() {
        for (int i = 0; i < TASKS_AT_A_TIME; i++) {
            Runnable task = tasks.poll();
            if (task == null) {
                return;
            }
            guard(task);
        }
    }

    /** Until the next timer, in milliseconds; 0 for ever. */
    private long timeout() {
        if (timers.isEmpty()) {
            return 0;
        }
        long nanos = timers.element().nanos - System.nanoTime();
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos + 999_999));
    }

    /** A fault in one client must not end the loop of the others. */
    private static void guard(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a task of the event loop failed", e);
        }
    }

    /** A task that waits for its time. */
    public final class Timer implements Comparable<Timer> {
        private final long nanos;
        private final long number;
        private final Runnable task;

        private Timer(long nanos, long number, Runnable task) {
            this.nanos = nanos;
            this.number = number;
            this.task = task;
        }

        /** Drops the task, if it has not run yet. */
        public void cancel() {
            timers.remove(this);
        }

        @Override
        public int compareTo(Timer other) {
            int byTime = Long.signum(nanos - other.nanos);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
