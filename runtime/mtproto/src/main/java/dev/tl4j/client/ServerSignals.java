package dev.tl4j.client;

import dev.tl4j.tl.TlObject;
import dev.tl4j.updates.UpdateEvent;
import dev.tl4j.updates.UpdateListener;
import dev.tl4j.updates.Updates;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Hears that the server sent something by itself. While nobody is signed in that is {@code updateLoginToken}, and whatever else it may
 * be, to ask once too often does no harm. Nothing is missed between two waits.
 */
final class ServerSignals implements UpdateListener, AutoCloseable {
    private static final long SHORTEST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 60_000;

    private final Updates.Listening listening;
    private boolean heard;
    private CompletableFuture<Void> waiting = new CompletableFuture<>();

    ServerSignals(Updates updates) {
        listening = updates.listen(this);
    }

    @Override
    public void onUpdate(TlObject update) {
        hear();
    }

    @Override
    public void onCatchUp(UpdateEvent.NeedsCatchUp event) {
        hear();
    }

    private void hear() {
        CompletableFuture<Void> waiter;
        synchronized (this) {
            heard = true;
            waiter = waiting;
        }
        waiter.complete(null);
    }

    /**
     * The next signal since the last wait, or the end of its time.
     *
     * @param until for how long to wait at most, unix time in seconds; as far as this machine's clock can be believed
     */
    synchronized CompletableFuture<Void> next(int until) {
        waiting = new CompletableFuture<>();
        if (heard) {
            heard = false;
            waiting.complete(null);
            return waiting;
        }
        long millis = TimeUnit.SECONDS.toMillis(until) - Instant.now().toEpochMilli();
        long bounded = Math.max(SHORTEST_MILLIS, Math.min(millis, LONGEST_MILLIS));
        return waiting.completeOnTimeout(null, bounded, TimeUnit.MILLISECONDS)
                .whenComplete((none, failure) -> forget());
    }

    private synchronized void forget() {
        heard = false;
    }

    @Override
    public void close() {
        listening.close();
    }
}
