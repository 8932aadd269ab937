package dev.tl4j.testkit.fault;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A fault that was asked for. */
public final class Fault {
    private final AtomicInteger count = new AtomicInteger();
    private final Consumer<Fault> onEnd;

    Fault(Consumer<Fault> onEnd) {
        this.onEnd = onEnd;
    }

    /** How often it has happened. */
    public int count() {
        return count.get();
    }

    /** Takes it back: it does not happen any more. */
    public void end() {
        onEnd.accept(this);
    }

    void happened() {
        count.incrementAndGet();
    }
}
