package dev.tl4j.client;

import dev.tl4j.signin.flow.Refusal;
import dev.tl4j.signin.flow.SignInStep;
import dev.tl4j.tl.signin.SignedInUser;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One flow of signing in: does what each step says, until the last one. Everything happens on one executor, one after the other. */
final class SignInRun {
    private final SignInHost host;
    private final Executor executor;

    /** Cancelling it ends the flow, and what the flow is waiting for. */
    final CompletableFuture<SignedInUser> result = new CompletableFuture<>() {
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            awaited.cancel(true);
            return cancelled;
        }
    };

    private volatile CompletableFuture<?> awaited = new CompletableFuture<Void>();
    private final ServerSignals signals;
    private @Nullable RpcException refusal;

    SignInRun(SignInHost host, Executor executor) {
        this.host = host;
        this.executor = executor;
        signals = new ServerSignals(host.updates());
    }

    void start(SignInStep first) {
        CompletableFuture<?> unused = result.whenComplete((user, failure) -> signals.close());
        executor.execute(() -> guarded(() -> take(first)));
    }

    private void take(SignInStep step) {
        if (step instanceof SignInStep.Send<?> send) {
            send(send);
        } else if (step instanceof SignInStep.Ask<?, ?> ask) {
            ask(ask);
        } else if (step instanceof SignInStep.Move move) {
            then(
                    host.moveHome(move.dcId()),
                    (moved, failure) -> goOn(failure, () -> take(move.moved().get())));
        } else if (step instanceof SignInStep.Wait wait) {
            then(
                    signals.next(wait.until()),
                    (update, failure) -> goOn(failure, () -> take(wait.over().get())));
        } else if (step instanceof SignInStep.Done done) {
            then(host.signedIn(done.user()), (kept, failure) -> goOn(failure, () -> result.complete(done.user())));
        } else {
            result.completeExceptionally(exception((SignInStep.Failed) step));
        }
    }

    private SignInException exception(SignInStep.Failed failed) {
        return refusal == null ? new SignInException(failed.problem()) : new SignInException(failed.problem(), refusal);
    }

    private <R> void send(SignInStep.Send<R> send) {
        then(host.invokeAsync(send.call().method()), (answer, failure) -> {
            if (result.isDone()) {
                send.abandoned().run();
            } else if (failure instanceof RpcException error) {
                refusal = error;
                take(send.refused().apply(new Refusal(error.code(), error.name(), error.value())));
            } else if (failure != null) {
                send.abandoned().run();
                result.completeExceptionally(failure);
            } else {
                refusal = null;
                take(send.answered().apply(send.call().read(answer)));
            }
        });
    }

    private <P, A> void ask(SignInStep.Ask<P, A> ask) {
        then(
                ask.question().ask(ask.prompt()),
                (answer, failure) -> goOn(failure, () -> take(ask.answered().apply(answer))));
    }

    private void goOn(@Nullable Throwable failure, Runnable next) {
        if (failure != null) {
            result.completeExceptionally(failure);
        } else if (!result.isDone()) {
            next.run();
        }
    }

    /** Goes on when something has come of what was begun; ends that if nobody wants to know any more. */
    private <T> void then(CompletionStage<T> begun, BiConsumer<T, @Nullable Throwable> next) {
        CompletableFuture<T> future = begun.toCompletableFuture();
        awaited = future;
        if (result.isDone()) {
            future.cancel(true);
        }
        CompletableFuture<?> taken = future.handleAsync(
                (value, failure) -> {
                    guarded(() -> next.accept(value, failure == null ? null : Failures.cause(failure)));
                    return true;
                },
                executor);
        // The executor may refuse to work, being shut down.
        CompletableFuture<?> unused = taken.whenComplete((done, refused) -> {
            if (refused != null) {
                result.completeExceptionally(Failures.cause(refused));
            }
        });
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }
}
