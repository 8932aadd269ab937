package com.acme;

import com.acme.account.AccountCalls;
import com.acme.deep.down.DownCalls;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.Invoker;
import dev.tl4j.tl.TlMethod;
import java.lang.Boolean;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;

/**
 * The methods of the schema, each as a Java method: those of namespaces by way of these, the others here.
 *
 * <p>What is called {@code ...Async} does not wait for the answer.
 */
@Generated
@NullMarked
public final class ApiCalls {
    private final Invoker invoker;

    /**
     * Calls through {@code invoker}.
     */
    public ApiCalls(Invoker invoker) {
        this.invoker = Objects.requireNonNull(invoker, "invoker");
    }

    /**
     * The methods of {@code account}.
     */
    public AccountCalls account() {
        return new AccountCalls(this.invoker);
    }

    /**
     * The methods of {@code deep.down}.
     */
    public DownCalls deepDown() {
        return new DownCalls(this.invoker);
    }

    /**
     * Calls {@code ping}.
     *
     * <p>See {@link com.acme.Ping Ping}.
     *
     * @return the answer
     */
    public Boolean ping() {
        return this.invoker.invoke(new Ping());
    }

    /**
     * Calls {@code ping}.
     *
     * <p>See {@link com.acme.Ping Ping}.
     *
     * @return completes with the answer
     */
    public CompletableFuture<Boolean> pingAsync() {
        return this.invoker.invokeAsync(new Ping());
    }

    /**
     * Calls {@code account}.
     *
     * <p>See {@link com.acme.Account Account}.
     *
     * @param id <code>id:int</code>.
     * @return the answer
     */
    public Boolean account_(int id) {
        return this.invoker.invoke(new Account(id));
    }

    /**
     * Calls {@code account}.
     *
     * <p>See {@link com.acme.Account Account}.
     *
     * @param id <code>id:int</code>.
     * @return completes with the answer
     */
    public CompletableFuture<Boolean> accountAsync(int id) {
        return this.invoker.invokeAsync(new Account(id));
    }

    /**
     * Calls {@code account}.
     *
     * <p>See {@link com.acme.Account Account}.
     *
     * @param request the call with all its fields
     * @return the answer
     */
    public Boolean account_(Account request) {
        return this.invoker.invoke(request);
    }

    /**
     * Calls {@code account}.
     *
     * <p>See {@link com.acme.Account Account}.
     *
     * @param request the call with all its fields
     * @return completes with the answer
     */
    public CompletableFuture<Boolean> accountAsync(Account request) {
        return this.invoker.invokeAsync(request);
    }

    /**
     * Runs a query in the given layer of the schema, so that the answer arrives in constructors the client knows.
     *
     * <p>See {@link com.acme.InvokeWithLayer InvokeWithLayer}.
     *
     * @param <X> what the call inside answers with
     * @param layer The number of the layer.
     * @param query The query to run.
     * @return the answer
     */
    public <X> X invokeWithLayer(int layer, TlMethod<X> query) {
        return this.invoker.invoke(new InvokeWithLayer<>(layer, query));
    }

    /**
     * Runs a query in the given layer of the schema, so that the answer arrives in constructors the client knows.
     *
     * <p>See {@link com.acme.InvokeWithLayer InvokeWithLayer}.
     *
     * @param <X> what the call inside answers with
     * @param layer The number of the layer.
     * @param query The query to run.
     * @return completes with the answer
     */
    public <X> CompletableFuture<X> invokeWithLayerAsync(int layer, TlMethod<X> query) {
        return this.invoker.invokeAsync(new InvokeWithLayer<>(layer, query));
    }

    /**
     * Runs a query in the given layer of the schema, so that the answer arrives in constructors the client knows.
     *
     * <p>See {@link com.acme.InvokeWithLayer InvokeWithLayer}.
     *
     * @param <X> what the call inside answers with
     * @param request the call with all its fields
     * @return the answer
     */
    public <X> X invokeWithLayer(InvokeWithLayer<X> request) {
        return this.invoker.invoke(request);
    }

    /**
     * Runs a query in the given layer of the schema, so that the answer arrives in constructors the client knows.
     *
     * <p>See {@link com.acme.InvokeWithLayer InvokeWithLayer}.
     *
     * @param <X> what the call inside answers with
     * @param request the call with all its fields
     * @return completes with the answer
     */
    public <X> CompletableFuture<X> invokeWithLayerAsync(InvokeWithLayer<X> request) {
        return this.invoker.invokeAsync(request);
    }

    /**
     * Calls {@code invokeWithout}.
     *
     * <p>See {@link com.acme.InvokeWithout InvokeWithout}.
     *
     * @param <X> what the call inside answers with
     * @param query <code>query:!X</code>.
     * @return the answer
     */
    public <X> X invokeWithout(TlMethod<X> query) {
        return this.invoker.invoke(new InvokeWithout<>(query));
    }

    /**
     * Calls {@code invokeWithout}.
     *
     * <p>See {@link com.acme.InvokeWithout InvokeWithout}.
     *
     * @param <X> what the call inside answers with
     * @param query <code>query:!X</code>.
     * @return completes with the answer
     */
    public <X> CompletableFuture<X> invokeWithoutAsync(TlMethod<X> query) {
        return this.invoker.invokeAsync(new InvokeWithout<>(query));
    }

    /**
     * Calls {@code invokeWithout}.
     *
     * <p>See {@link com.acme.InvokeWithout InvokeWithout}.
     *
     * @param <X> what the call inside answers with
     * @param request the call with all its fields
     * @return the answer
     */
    public <X> X invokeWithout(InvokeWithout<X> request) {
        return this.invoker.invoke(request);
    }

    /**
     * Calls {@code invokeWithout}.
     *
     * <p>See {@link com.acme.InvokeWithout InvokeWithout}.
     *
     * @param <X> what the call inside answers with
     * @param request the call with all its fields
     * @return completes with the answer
     */
    public <X> CompletableFuture<X> invokeWithoutAsync(InvokeWithout<X> request) {
        return this.invoker.invokeAsync(request);
    }
}
