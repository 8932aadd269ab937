package com.acme.deep.down;

import dev.tl4j.tl.Generated;
import dev.tl4j.tl.Invoker;
import java.lang.Boolean;
import java.lang.String;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The methods of {@code deep.down}, each as a Java method.
 *
 * <p>What is called {@code ...Async} does not wait for the answer.
 */
@Generated
public final class DownCalls {
    private final Invoker invoker;

    /**
     * Calls through {@code invoker}.
     */
    public DownCalls(Invoker invoker) {
        this.invoker = Objects.requireNonNull(invoker, "invoker");
    }

    /**
     * Calls {@code deep.down.ping}.
     *
     * <p>See {@link com.acme.deep.down.Ping Ping}.
     *
     * @param invoker <code>invoker:string</code>.
     * @param request <code>request:string</code>.
     * @return the answer
     */
    public Boolean ping(String invoker, String request) {
        return this.invoker.invoke(new Ping(invoker, request));
    }

    /**
     * Calls {@code deep.down.ping}.
     *
     * <p>See {@link com.acme.deep.down.Ping Ping}.
     *
     * @param invoker <code>invoker:string</code>.
     * @param request <code>request:string</code>.
     * @return completes with the answer
     */
    public CompletableFuture<Boolean> pingAsync(String invoker, String request) {
        return this.invoker.invokeAsync(new Ping(invoker, request));
    }

    /**
     * Calls {@code deep.down.ping}.
     *
     * <p>See {@link com.acme.deep.down.Ping Ping}.
     *
     * @param request the call with all its fields
     * @return the answer
     */
    public Boolean ping(Ping request) {
        return this.invoker.invoke(request);
    }

    /**
     * Calls {@code deep.down.ping}.
     *
     * <p>See {@link com.acme.deep.down.Ping Ping}.
     *
     * @param request the call with all its fields
     * @return completes with the answer
     */
    public CompletableFuture<Boolean> pingAsync(Ping request) {
        return this.invoker.invokeAsync(request);
    }
}
