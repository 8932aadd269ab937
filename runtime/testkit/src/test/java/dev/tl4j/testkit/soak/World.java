package dev.tl4j.testkit.soak;

import dev.tl4j.crypto.Randomness;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/** Virtual time and the one source of chance: the same seed gives the same run, which {@link #trace} tells apart from any other. */
final class World {
    static final Instant START = Instant.ofEpochSecond(1_900_000_000);

    final Random random;
    final Ledger ledger = new Ledger();
    private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.naturalOrder());
    private long nanos;
    private long made;
    private long trace;
    private int updates;
    private long steps;

    /** Whether faults have ended, so that everything must come right. */
    boolean calm;

    World(long seed) {
        random = new Random(seed);
    }

    private record Task(long at, long number, Runnable work) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(number, other.number);
        }
    }

    /** Bytes that are as random as the seed. */
    Randomness randomness() {
        return random::nextBytes;
    }

    long nanos() {
        return nanos;
    }

    void after(Duration delay, Runnable work) {
        at(nanos + delay.toNanos(), work);
    }

    void at(long when, Runnable work) {
        tasks.add(new Task(Math.max(when, nanos), made++, work));
    }

    /** Does the next thing that is to happen; false if nothing is. */
    boolean step() {
        Task next = tasks.poll();
        if (next == null) {
            return false;
        }
        nanos = next.at();
        steps++;
        note(nanos);
        next.work().run();
        return true;
    }

    /** How much happened so far. */
    long steps() {
        return steps;
    }

    /** Takes note of something that happened. */
    void note(long what) {
        trace = trace * 0x5851_f42d_4c95_7f2dL + what + 1;
    }

    int nextUpdate() {
        return updates++;
    }

    /** A number that follows from all that happened, in its order. */
    long trace() {
        return trace;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A time up to a bound, short ones being the most likely. */
    Duration upTo(Duration bound) {
        double part = random.nextDouble();
        return Duration.ofNanos((long) (bound.toNanos() * part * part * part));
    }

    long between(long from, long to) {
        return from + (long) (random.nextDouble() * (to - from + 1));
    }
}
