package dev.tl4j.testkit.fault;

import java.util.Random;
import java.util.function.Predicate;

/** When a fault happens: to which events, from the how manieth on, how often, and how likely. */
final class Trigger {
    private final Predicate<FaultEvent> events;
    private final double chance;
    private int toSkip;
    private int left;

    Trigger(Predicate<FaultEvent> events, int toSkip, int times, double chance) {
        this.events = events;
        this.toSkip = toSkip;
        this.left = times;
        this.chance = chance;
    }

    /** Whether it happens now. */
    synchronized boolean fires(FaultEvent event, Random random) {
        if (left == 0 || !events.test(event)) {
            return false;
        } else if (toSkip > 0) {
            toSkip--;
            return false;
        } else if (chance < 1 && random.nextDouble() >= chance) {
            return false;
        }
        left--;
        return true;
    }
}
