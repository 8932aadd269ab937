package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A call from {@code invoke} to its one end, through all its attempts. Belongs to the loop; {@link #answer} is completed there, once,
 * by whatever happens first, and then nothing more is done for the call.
 */
final class Invocation {
    final CompletableFuture<Bytes> answer = new CompletableFuture<>();
    private final Dispatch dispatch;
    private final List<Interceptor> interceptors;
    private final CallRequest request;
    private final List<Undo> underWay = new ArrayList<>(1);

    /** Takes back what was begun for the call: an attempt, a wait. */
    private interface Undo {
        void undo();
    }

    Invocation(Dispatch dispatch, List<Interceptor> interceptors, CallRequest request) {
        this.dispatch = dispatch;
        this.interceptors = interceptors;
        this.request = request;
    }

    /** Makes the call. */
    void start() {
        new Step(0, request).intercept().whenComplete((bytes, failure) -> dispatch.run(() -> end(bytes, failure)));
    }

    /** Ends the call, unless it has ended. */
    void fail(Throwable reason) {
        end(null, reason);
    }

    private void end(@Nullable Bytes bytes, @Nullable Throwable failure) {
        if (pass(bytes, failure, answer)) {
            List.copyOf(underWay).forEach(Undo::undo);
            underWay.clear();
        }
    }

    private static boolean pass(@Nullable Bytes bytes, @Nullable Throwable failure, CompletableFuture<Bytes> to) {
        return failure == null ? to.complete(bytes) : to.completeExceptionally(Failures.cause(failure));
    }

    private CompletionStage<Bytes> send(CallRequest last) {
        if (answer.isDone()) {
            return Failures.failed(new TelegramException(last + ": the call has ended already"));
        }
        CompletableFuture<Bytes> attempt = dispatch.send(last);
        if (attempt.isDone()) {
            return attempt;
        }
        Undo forget = () -> attempt.cancel(false);
        underWay.add(forget);
        return attempt.whenComplete((bytes, failure) -> underWay.remove(forget));
    }

    private void after(Duration delay, Runnable task) {
        if (!answer.isDone()) {
            new Wait(delay, task);
        }
    }

    private final class Wait implements Undo {
        private final Dispatch.Cancellable timer;

        Wait(Duration delay, Runnable task) {
            underWay.add(this);
            timer = dispatch.at(dispatch.nanos() + delay.toNanos(), () -> {
                underWay.remove(this);
                task.run();
            });
        }

        @Override
        public void undo() {
            timer.cancel();
        }
    }

    /** The way on from one interceptor. */
    private final class Step implements Interceptor.Chain {
        private final int index;
        private final CallRequest current;

        Step(int index, CallRequest current) {
            this.index = index;
            this.current = current;
        }

        CompletionStage<Bytes> intercept() {
            if (index == interceptors.size()) {
                return send(current);
            }
            Interceptor interceptor = interceptors.get(index);
            try {
                CompletionStage<Bytes> outcome = interceptor.intercept(this);
                return outcome != null ? outcome : Failures.failed(noOutcome(interceptor));
            } catch (RuntimeException e) {
                return Failures.failed(e);
            }
        }

        private TelegramException noOutcome(Interceptor interceptor) {
            return new TelegramException(current + ": expected a future from "
                    + interceptor.getClass().getName() + ", got null");
        }

        @Override
        public CallRequest request() {
            return current;
        }

        @Override
        public CompletionStage<Bytes> proceed(CallRequest next) {
            CompletableFuture<Bytes> outcome = new CompletableFuture<>();
            dispatch.run(() -> proceed(next, outcome));
            return outcome;
        }

        @Override
        public CompletionStage<Bytes> proceedAfter(Duration delay, CallRequest next) {
            CompletableFuture<Bytes> outcome = new CompletableFuture<>();
            dispatch.run(() -> after(delay, () -> proceed(next, outcome)));
            return outcome;
        }

        private void proceed(CallRequest next, CompletableFuture<Bytes> outcome) {
            new Step(index + 1, next).intercept().whenComplete((bytes, failure) -> pass(bytes, failure, outcome));
        }

        @Override
        public Duration timeLeft() {
            return Duration.ofNanos(current.deadlineNanos() - dispatch.nanos());
        }

        @Override
        public CompletionStage<Void> moveHome(int dcId) {
            CompletableFuture<Void> moved = new CompletableFuture<>();
            dispatch.run(() -> moveHome(dcId, moved));
            return moved;
        }

        private void moveHome(int dcId, CompletableFuture<Void> moved) {
            CompletableFuture<Void> unused = dispatch.moveHome(dcId).whenComplete((done, failure) -> {
                if (failure == null) {
                    moved.complete(null);
                } else {
                    moved.completeExceptionally(Failures.cause(failure));
                }
            });
        }
    }
}
