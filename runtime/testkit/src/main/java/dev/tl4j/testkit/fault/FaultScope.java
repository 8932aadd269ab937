package dev.tl4j.testkit.fault;

import java.util.function.Predicate;

/**
 * Says to what a fault shall happen, before it is said which one. Without more said, it happens to everything from now on.
 *
 * @param <S> the scope itself
 */
public abstract class FaultScope<S extends FaultScope<S>> {
    private Predicate<FaultEvent> events = any -> true;
    private int toSkip;
    private int times = -1;
    private double chance = 1;

    FaultScope() {}

    abstract S self();

    /** The first only. */
    public S once() {
        return first(1);
    }

    /** The first so many. */
    public S first(int count) {
        times = count;
        return self();
    }

    /** None of the first so many. */
    public S after(int count) {
        toSkip = count;
        return self();
    }

    /** Each with this chance, from 0 to 1, by the faults' own random numbers. */
    public S chance(double probability) {
        chance = probability;
        return self();
    }

    /** Those of one connection only: 1 is the first that the data center accepted. */
    public S onConnection(int number) {
        return where(event -> event.connection() == number);
    }

    /** Those under one authorization key only. */
    public S ofKey(long authKeyId) {
        return where(event -> event.authKeyId() == authKeyId);
    }

    S where(Predicate<FaultEvent> more) {
        events = events.and(more);
        return self();
    }

    Trigger trigger() {
        return new Trigger(events, toSkip, times, chance);
    }
}
