package dev.tl4j.client;

import dev.tl4j.session.Moment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/** A loop whose clock only the test moves. Tasks run when the test lets them. */
final class ScriptedLoop implements Loop {
    static final long START_MILLIS = 1_900_000_000_000L;

    private static final long START_NANOS =
            Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparingLong((Timer timer) -> timer.at).thenComparingLong(timer -> timer.number));
    private long elapsed;
    private long timersMade;
    private long timersRun;

    private final class Timer implements Dispatch.Cancellable {
        /** Since the start, so that an overflow of the clock does not matter here. */
        private final long at;

        private final long number = timersMade++;
        private final Runnable task;

        Timer(long at, Runnable task) {
            this.at = at;
            this.task = task;
        }

        @Override
        public void cancel() {
            timers.remove(this);
        }
    }

    @Override
    public Moment now() {
        return new Moment(START_MILLIS + elapsed / 1_000_000, START_NANOS + elapsed);
    }

    @Override
    public Dispatch.Cancellable at(long nanos, Runnable task) {
        Timer timer = new Timer(nanos - START_NANOS, task);
        timers.add(timer);
        return timer;
    }

    @Override
    public void run(Runnable task) {
        task.run();
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Does all that is to be done now. */
    void settle() {
        while (!tasks.isEmpty() || isDue()) {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            } else {
                timersRun++;
                timers.remove().task.run();
            }
        }
    }

    private boolean isDue() {
        return !timers.isEmpty() && timers.element().at <= elapsed;
    }

    /** Lets time pass, and each thing happen at its time. */
    void pass(Duration duration) {
        long until = elapsed + duration.toNanos();
        settle();
        while (!timers.isEmpty() && timers.element().at <= until) {
            elapsed = Math.max(elapsed, timers.element().at);
            settle();
        }
        elapsed = until;
        settle();
    }

    /** How long since the start. */
    Duration elapsed() {
        return Duration.ofNanos(elapsed);
    }

    /** How many timers wait. */
    int timers() {
        return timers.size();
    }

    /** How many timers have run: each is a wake-up. */
    long wakeUps() {
        return timersRun;
    }
}
