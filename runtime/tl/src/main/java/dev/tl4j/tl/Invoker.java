package dev.tl4j.tl;

import java.util.concurrent.CompletableFuture;

/**
 * Whoever makes calls: a client, or what wraps one to log, to cache, to wait. Generated facades stand on it.
 *
 * @see <a href="https://core.telegram.org/api/invoking">core.telegram.org/api/invoking</a>
 */
public interface Invoker {
    /**
     * Makes a call and waits for its answer.
     *
     * @return the answer, in the classes of the schema
     * @throws RuntimeException if there is no answer, or the answer is an error; which exceptions is for the implementation to say
     */
    <R> R invoke(TlMethod<R> method);

    /**
     * Makes a call without waiting.
     *
     * @return completes with the answer, or with what {@link #invoke} throws
     */
    <R> CompletableFuture<R> invokeAsync(TlMethod<R> method);
}
