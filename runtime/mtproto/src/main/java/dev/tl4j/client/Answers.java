package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlSchema;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings outcomes from the loop to those who wait for them. */
final class Answers {
    private Answers() {}

    /** An answer's bytes as the method's result. */
    static <R> R decode(TlMethod<R> method, Bytes answer, TlSchema schema) {
        try {
            return schema.decodeResult(method, answer);
        } catch (TlException e) {
            throw new TelegramException(
                    method.getClass().getSimpleName() + ": the answer cannot be decoded: " + e.getMessage(), e);
        }
    }

    /** Hands an outcome on, on the executor and without what futures wrap failures in. */
    static <S, T> void pass(
            CompletableFuture<S> from, Function<S, T> decode, CompletableFuture<T> to, Executor executor) {
        CompletableFuture<Void> passed = from.handleAsync(
                (value, failure) -> {
                    complete(to, () -> decode.apply(value), failure);
                    return null;
                },
                executor);
        // The executor may refuse to work, being shut down; then whoever completes the future has to do it.
        CompletableFuture<Void> unused = passed.exceptionally(refused -> {
            to.completeExceptionally(new TelegramException("the executor refused the outcome", refused));
            return null;
        });
    }

    private static <T> void complete(CompletableFuture<T> to, Supplier<T> value, @Nullable Throwable failure) {
        if (failure != null) {
            to.completeExceptionally(failure);
            return;
        }
        try {
            to.complete(value.get());
        } catch (RuntimeException e) {
            to.completeExceptionally(e);
        }
    }

    /** Waits for an outcome. */
    static <T> T await(CompletableFuture<T> future, String what) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TelegramException(what + ": interrupted while waiting for the answer", e);
        } catch (ExecutionException e) {
            throw thrownHere(e.getCause());
        }
    }

    /** What the loop gave as the reason, with the trace of the one who asked. */
    private static RuntimeException thrownHere(@Nullable Throwable reason) {
        if (reason instanceof TelegramException failure) {
            failure.fillInStackTrace();
        }
        return reason instanceof RuntimeException failure
                ? failure
                : new TelegramException("unexpected: " + reason, new IllegalStateException(reason));
    }
}
