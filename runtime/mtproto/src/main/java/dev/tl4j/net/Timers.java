package dev.tl4j.net;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that wait for their time. To add one takes the logarithm of their number, to cancel one nothing: it is left where it is without its
 * task, and all such are swept out together once they are the larger part.
 */
final class Timers {
    /** Below that, sweeping is not worth it. */
    private static final int FEW = 64;

    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private long made;
    private int cancelled;

    /** Adds a task for a time of the loop's clock. Tasks of one time run in the order in which they were added. */
    Entry add(long nanos, Runnable task) {
        Entry entry = new Entry(nanos, made++, task);
        queue.add(entry);
        return entry;
    }

    /** When the next task is due; null if none waits. */
    @Nullable
    Long next() {
        while (!queue.isEmpty() && queue.element().task == null) {
            queue.remove();
            cancelled--;
        }
        return queue.isEmpty() ? null : queue.element().nanos;
    }

    /**
     * The next task that is due, which does not wait any more.
     *
     * @param now the loop's clock
     * @param before {@link #made} when this began, so that a task which adds another for the same time does not keep the loop for ever
     */
    @Nullable
    Runnable due(long now, long before) {
        Long time = next();
        if (time == null || time - now > 0 || queue.element().number >= before) {
            return null;
        }
        Entry entry = queue.remove();
        Runnable task = entry.task;
        entry.task = null;
        entry.queued = false;
        return task;
    }

    /** How many tasks have been added so far. */
    long made() {
        return made;
    }

    /** How many entries there are, those without a task among them. */
    int size() {
        return queue.size();
    }

    /** A task that waits. */
    final class Entry implements EventLoop.Timer, Comparable<Entry> {
        private final long nanos;
        private final long number;
        private @Nullable Runnable task;
        private boolean queued = true;

        private Entry(long nanos, long number, Runnable task) {
            this.nanos = nanos;
            this.number = number;
            this.task = task;
        }

        @Override
        public void cancel() {
            if (queued && task != null) {
                task = null;
                cancelled++;
                if (cancelled > FEW && cancelled > queue.size() / 2) {
                    queue.removeIf(entry -> entry.task == null);
                    cancelled = 0;
                }
            }
        }

        @Override
        public int compareTo(Entry other) {
            int byTime = Long.signum(nanos - other.nanos);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
