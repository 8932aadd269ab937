package dev.tl4j.client;

import dev.tl4j.handshake.HandshakeException;
import dev.tl4j.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Those who wait for a data center to be ready: for so long, and with the last reason why it is not. */
final class Awaiting {
    private final Engine engine;
    private final String what;
    private final List<Waiter> waiters = new ArrayList<>();

    /**
     * @param what they wait for, for messages
     */
    Awaiting(Engine engine, String what) {
        this.engine = engine;
        this.what = what;
    }

    boolean isEmpty() {
        return waiters.isEmpty();
    }

    CompletableFuture<Void> add() {
        Waiter waiter = new Waiter();
        waiters.add(waiter);
        return waiter.future;
    }

    void complete() {
        List.copyOf(waiters).forEach(waiter -> waiter.end(null));
    }

    /**
     * An attempt failed.
     *
     * @param nanosToNext when the next one comes
     */
    void failed(TelegramException reason, long nanosToNext) {
        for (Waiter waiter : List.copyOf(waiters)) {
            waiter.reason = reason;
            boolean isInTime = engine.nanos() + nanosToNext - waiter.deadline < 0;
            if (isFatal(reason) || !isInTime) {
                waiter.end(reason);
            }
        }
    }

    void failAll(TelegramException reason) {
        List.copyOf(waiters).forEach(waiter -> waiter.end(reason));
    }

    /** What another attempt at once would not change: a server that cheats, a store that cannot keep the key. */
    private static boolean isFatal(TelegramException reason) {
        return reason.getCause() instanceof HandshakeException || reason.getCause() instanceof StoreException;
    }

    private final class Waiter {
        private final CompletableFuture<Void> future = new CompletableFuture<>();
        private final long deadline =
                engine.nanos() + engine.options().connectTimeout().toNanos();
        private final Dispatch.Cancellable timer = engine.loop().at(deadline, this::tooLate);
        private @Nullable TelegramException reason;

        private void tooLate() {
            String message = what + " took longer than "
                    + engine.options().connectTimeout().toMillis() + " ms";
            end(
                    reason == null
                            ? new TelegramException(message)
                            : new TelegramException(message + ": " + reason.getMessage(), reason));
        }

        private void end(@Nullable TelegramException failure) {
            timer.cancel();
            waiters.remove(this);
            if (failure == null) {
                future.complete(null);
            } else {
                future.completeExceptionally(failure);
            }
        }
    }
}
