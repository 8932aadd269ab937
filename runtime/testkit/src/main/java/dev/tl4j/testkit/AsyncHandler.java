package dev.tl4j.testkit;

import dev.tl4j.tl.TlMethod;
import java.util.concurrent.CompletionStage;

/**
 * Answers calls of one method some time later.
 *
 * @param <M> the method
 * @param <R> its result
 */
@FunctionalInterface
public interface AsyncHandler<M extends TlMethod<R>, R> {
    /**
     * Begins to answer a call.
     *
     * @return completes with the result, or fails with an {@link RpcErrorException}
     */
    CompletionStage<R> handle(M request, Caller caller);
}
