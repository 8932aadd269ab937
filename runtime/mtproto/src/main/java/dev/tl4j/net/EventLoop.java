package dev.tl4j.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
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

    /** So that a fault that does not go away does not take a whole core. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Selecting selecting;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Timers timers = new Timers();
    private final AtomicBoolean woken = new AtomicBoolean();
    private boolean ended;

    EventLoop(Selecting.Source selectors) {
        try {
            selecting = new Selecting(selectors);
        } catch (IOException e) {
            throw new UncheckedIOException("no selector for the event loop", e);
        }
        thread = new Thread(this::run, "tl4j-loop");
    }

    /** What a selection key has attached. */
    interface Ready {
        /** The channel is ready. */
        void ready(SelectionKey key);

        /** The channel has another key from now on. */
        void moved(SelectionKey key);
    }

    /** A task that waits for its time; only to be used on the loop's thread. */
    public interface Timer {
        /** Drops the task, if it has not run yet. */
        void cancel();
    }

    /** The shared loop; to be given back with {@link #release}. */
    public static EventLoop lease() {
        synchronized (LEASES) {
            EventLoop loop = shared;
            if (loop == null) {
                loop = new EventLoop(Selector::open);
                loop.start();
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
            end();
        }
    }

    void start() {
        thread.start();
    }

    /** Does what was given before, and ends before this returns. */
    void end() {
        execute(() -> ended = true);
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
            selecting.wakeUp();
        }
    }

    /**
     * Runs a task on the loop's thread at a time of {@link System#nanoTime}; only to be called there.
     */
    public Timer at(long nanos, Runnable task) {
        return timers.add(nanos, task);
    }

    SelectionKey register(SelectableChannel channel, int operations, Ready ready) throws ClosedChannelException {
        return selecting.register(channel, operations, ready);
    }

    /** Puts a new selector in the place of the loop's; only to be called there. */
    void replaceSelector() throws IOException {
        selecting.replace();
    }

    private void run() {
        try (selecting) {
            while (!ended) {
                try {
                    turn();
                } catch (IOException | RuntimeException | Error e) {
                    log("the event loop stumbled and goes on", e);
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        } catch (IOException e) {
            log("the event loop's selector could not be closed", e);
        }
    }

    private void turn() throws IOException {
        if (tasks.isEmpty()) {
            selecting.select(this::dispatch, timeout(), this::mayBeIdle);
        } else {
            selecting.selectNow(this::dispatch);
        }
        woken.set(false);
        runTimers();
        runTasks();
    }

    private boolean mayBeIdle() {
        return woken.get() || !tasks.isEmpty();
    }

    private void dispatch(SelectionKey key) {
        // What was ready a moment ago may have been closed by what was ready before it.
        if (key.isValid()) {
            guard(() -> ((Ready) key.attachment()).ready(key));
        }
    }

    private void runTimers() {
        long now = System.nanoTime();
        long before = timers.made();
        Runnable task = timers.due(now, before);
        while (task != null) {
            guard(task);
            task = timers.due(now, before);
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
        Long next = timers.next();
        if (next == null) {
            return 0;
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime() + 999_999));
    }

    /** A fault in one client, be it that memory ran out, must not end the loop of the others. */
    private static void guard(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            log("a task of the event loop failed", e);
        }
    }

    private static void log(String message, Throwable fault) {
        try {
            LOG.log(System.Logger.Level.ERROR, message, fault);
        } catch (RuntimeException | Error e) {
            // Without memory there may be no log either; the next fault has its chance.
            fault.addSuppressed(e);
        }
    }
}
