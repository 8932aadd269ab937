package dev.tl4j.client;

import dev.tl4j.tl.TlObject;
import dev.tl4j.updates.UpdateEvent;
import dev.tl4j.updates.UpdateListener;
import dev.tl4j.updates.Updates;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the server to send something by itself. While nobody is signed in that is {@code updateLoginToken}, and whatever else it may
 * be, to ask once too often does no harm.
 */
final class NextUpdate {
    private static final long SHORTEST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 60_000;

    private NextUpdate() {}

    /**
     * @param until for how long at most, unix time in seconds; as far as this machine's clock can be believed
     */
    static CompletableFuture<Void> of(Updates updates, int until) {
        long millis = TimeUnit.SECONDS.toMillis(until) - Instant.now().toEpochMilli();
        CompletableFuture<Void> next = new CompletableFuture<>();
        Updates.Listening listening = updates.listen(new UpdateListener() {
            @Override
            public void onUpdate(TlObject update) {
                next.complete(null);
            }

            @Override
            public void onCatchUp(UpdateEvent.NeedsCatchUp event) {
                next.complete(null);
            }
        });
        CompletableFuture<Void> unused = next.whenComplete((none, failure) -> listening.close());
        return next.completeOnTimeout(
                null, Math.max(SHORTEST_MILLIS, Math.min(millis, LONGEST_MILLIS)), TimeUnit.MILLISECONDS);
    }
}
