package dev.tl4j.testkit;

import dev.tl4j.tl.TlMethod;

/**
 * Answers calls of one method, and looks at who is calling.
 *
 * @param <M> the method
 * @param <R> its result
 */
@FunctionalInterface
public interface CallerHandler<M extends TlMethod<R>, R> {
    /**
     * Answers a call; it may block.
     *
     * @throws RpcErrorException to answer with an {@code rpc_error}
     */
    R handle(M request, Caller caller);
}
