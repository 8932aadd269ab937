package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A call on its way from the thread that makes it to the loop, and back. */
final class Attempt {
    final CompletableFuture<Bytes> answer = new CompletableFuture<>();
    private final CallRequest request;
    private final @Nullable Running on;
    private @Nullable Invocation invocation;

    private Attempt(CallRequest request, @Nullable Running on) {
        this.request = request;
        this.on = on;
    }

    /**
     * Makes a call.
     *
     * @param executor where the caller hears of quick acks
     */
    static Attempt begin(CallRequest request, Running on, Executor executor) {
        Attempt attempt = new Attempt(request, on);
        on.loop().execute(() -> attempt.start(on, executor));
        return attempt;
    }

    /** A call that there is nobody to make. */
    static Attempt failed(CallRequest request, String why) {
        Attempt attempt = new Attempt(request, null);
        attempt.answer.completeExceptionally(new TelegramException(request + ": " + why));
        return attempt;
    }

    private void start(Running running, Executor executor) {
        if (answer.isDone()) {
            return;
        }
        Runnable listener = request.quickAck();
        if (listener == null) {
            start(running.core().start(request), Runnable::run);
        } else {
            Delivery delivery = new Delivery(listener, executor, answer);
            start(running.core().start(request.quickAck(delivery::delivered)), delivery::thenEnd);
        }
    }

    private void start(Invocation started, Executor ending) {
        invocation = started;
        CompletableFuture<Bytes> unused =
                started.answer.whenComplete((bytes, failure) -> ending.execute(() -> end(bytes, failure)));
    }

    private void end(@Nullable Bytes bytes, @Nullable Throwable failure) {
        if (failure == null) {
            answer.complete(bytes);
        } else {
            answer.completeExceptionally(Failures.cause(failure));
        }
    }

    /** Forgets the call, unless it has ended. */
    void cancel() {
        TelegramException reason = new TelegramException(request + ": cancelled");
        if (on != null && answer.completeExceptionally(reason)) {
            on.loop().execute(() -> forget(reason));
        }
    }

    private void forget(TelegramException reason) {
        if (invocation != null) {
            invocation.fail(reason);
        }
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
