package dev.tl4j.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Tells whoever made a call that the server has it: once, on the executor, and not after the call has ended. Belongs to the loop. */
final class Delivery {
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    private final Runnable listener;
    private final Executor executor;
    private final CompletableFuture<?> outcome;
    private CompletableFuture<Void> telling = CompletableFuture.completedFuture(null);
    private boolean told;

    /**
     * @param outcome the call's
     */
    Delivery(Runnable listener, Executor executor, CompletableFuture<?> outcome) {
        this.listener = listener;
        this.executor = executor;
        this.outcome = outcome;
    }

    /** The server has the call, perhaps not for the first time. */
    void delivered() {
        if (told) {
            return;
        }
        told = true;
        try {
            telling = CompletableFuture.runAsync(this::tell, executor);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the executor refused to tell of a quick ack", e);
        }
    }

    private void tell() {
        if (outcome.isDone()) {
            return;
        }
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a listener for a quick ack failed", e);
        }
    }

    /** Ends the call when the telling, if it has begun, is over. */
    void thenEnd(Runnable end) {
        CompletableFuture<Void> unused = telling.whenComplete((done, never) -> end.run());
    }
}
