package com.acme.account;

import com.acme.InputUser;
import com.acme.Note;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.Invoker;
import java.lang.Boolean;
import java.lang.String;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The methods of {@code account}, each as a Java method.
 *
 * <p>What is called {@code ...Async} does not wait for the answer.
 */
@Generated
public final class AccountCalls {
    private final Invoker invoker;

    /**
     * Calls through {@code invoker}.
     */
    public AccountCalls(Invoker invoker) {
        this.invoker = Objects.requireNonNull(invoker, "invoker");
    }

    /**
     * Asks for a code that cancels the scheduled deletion of the account.
     *
     * <p>See {@link com.acme.account.SendConfirmPhoneCode SendConfirmPhoneCode}.
     *
     * @param hash The hash from the service notification.
     * @param settings How the code may be delivered.
     * @return the answer
     */
    public Note sendConfirmPhoneCode(String hash, InputUser settings) {
        return this.invoker.invoke(new SendConfirmPhoneCode(hash, settings, false, null, null));
    }

    /**
     * Asks for a code that cancels the scheduled deletion of the account.
     *
     * <p>See {@link com.acme.account.SendConfirmPhoneCode SendConfirmPhoneCode}.
     *
     * @param hash The hash from the service notification.
     * @param settings How the code may be delivered.
     * @return completes with the answer
     */
    public CompletableFuture<Note> sendConfirmPhoneCodeAsync(String hash, InputUser settings) {
        return this.invoker.invokeAsync(new SendConfirmPhoneCode(hash, settings, false, null,
                null));
    }

    /**
     * Asks for a code that cancels the scheduled deletion of the account.
     *
     * <p>See {@link com.acme.account.SendConfirmPhoneCode SendConfirmPhoneCode}.
     *
     * @param request the call with all its fields
     * @return the answer
     */
    public Note sendConfirmPhoneCode(SendConfirmPhoneCode request) {
        return this.invoker.invoke(request);
    }

    /**
     * Asks for a code that cancels the scheduled deletion of the account.
     *
     * <p>See {@link com.acme.account.SendConfirmPhoneCode SendConfirmPhoneCode}.
     *
     * @param request the call with all its fields
     * @return completes with the answer
     */
    public CompletableFuture<Note> sendConfirmPhoneCodeAsync(SendConfirmPhoneCode request) {
        return this.invoker.invokeAsync(request);
    }

    /**
     * Calls {@code account.many}.
     *
     * <p>See {@link com.acme.account.Many Many}.
     *
     * @param request the call with all its fields
     * @return the answer
     */
    public Boolean many(Many request) {
        return this.invoker.invoke(request);
    }

    /**
     * Calls {@code account.many}.
     *
     * <p>See {@link com.acme.account.Many Many}.
     *
     * @param request the call with all its fields
     * @return completes with the answer
     */
    public CompletableFuture<Boolean> manyAsync(Many request) {
        return this.invoker.invokeAsync(request);
    }

    /**
     * Calls {@code account.import}.
     *
     * <p>See {@link com.acme.account.Import Import}.
     *
     * @return the answer
     */
    public List<Note> import_() {
        return this.invoker.invoke(new Import());
    }

    /**
     * Calls {@code account.import}.
     *
     * <p>See {@link com.acme.account.Import Import}.
     *
     * @return completes with the answer
     */
    public CompletableFuture<List<Note>> importAsync() {
        return this.invoker.invokeAsync(new Import());
    }

    /**
     * Calls {@code account.wait}.
     *
     * <p>See {@link com.acme.account.Wait Wait}.
     *
     * @return the answer
     */
    public Boolean wait_() {
        return this.invoker.invoke(new Wait(false));
    }

    /**
     * Calls {@code account.wait}.
     *
     * <p>See {@link com.acme.account.Wait Wait}.
     *
     * @return completes with the answer
     */
    public CompletableFuture<Boolean> waitAsync() {
        return this.invoker.invokeAsync(new Wait(false));
    }

    /**
     * Calls {@code account.wait}.
     *
     * <p>See {@link com.acme.account.Wait Wait}.
     *
     * @param request the call with all its fields
     * @return the answer
     */
    public Boolean wait_(Wait request) {
        return this.invoker.invoke(request);
    }

    /**
     * Calls {@code account.wait}.
     *
     * <p>See {@link com.acme.account.Wait Wait}.
     *
     * @param request the call with all its fields
     * @return completes with the answer
     */
    public CompletableFuture<Boolean> waitAsync(Wait request) {
        return this.invoker.invokeAsync(request);
    }

    /**
     * Calls {@code account.get}.
     *
     * <p>See {@link com.acme.account.Get Get}.
     *
     * @param id <code>id:int</code>.
     * @return the answer
     */
    public Note get(int id) {
        return this.invoker.invoke(new Get(id));
    }

    /**
     * Calls {@code account.get}.
     *
     * <p>See {@link com.acme.account.Get Get}.
     *
     * @param id <code>id:int</code>.
     * @return completes with the answer
     */
    public CompletableFuture<Note> getAsync(int id) {
        return this.invoker.invokeAsync(new Get(id));
    }

    /**
     * Calls {@code account.get}.
     *
     * <p>See {@link com.acme.account.Get Get}.
     *
     * @param request the call with all its fields
     * @return the answer
     */
    public Note get(Get request) {
        return this.invoker.invoke(request);
    }

    /**
     * Calls {@code account.get}.
     *
     * <p>See {@link com.acme.account.Get Get}.
     *
     * @param request the call with all its fields
     * @return completes with the answer
     */
    public CompletableFuture<Note> getAsync(Get request) {
        return this.invoker.invokeAsync(request);
    }

    /**
     * Calls {@code account.getAsync}.
     *
     * <p>See {@link com.acme.account.GetAsync GetAsync}.
     *
     * @param id <code>id:int</code>.
     * @return the answer
     */
    public Note getAsync_(int id) {
        return this.invoker.invoke(new GetAsync(id));
    }

    /**
     * Calls {@code account.getAsync}.
     *
     * <p>See {@link com.acme.account.GetAsync GetAsync}.
     *
     * @param id <code>id:int</code>.
     * @return completes with the answer
     */
    public CompletableFuture<Note> getAsyncAsync(int id) {
        return this.invoker.invokeAsync(new GetAsync(id));
    }

    /**
     * Calls {@code account.getAsync}.
     *
     * <p>See {@link com.acme.account.GetAsync GetAsync}.
     *
     * @param request the call with all its fields
     * @return the answer
     */
    public Note getAsync_(GetAsync request) {
        return this.invoker.invoke(request);
    }

    /**
     * Calls {@code account.getAsync}.
     *
     * <p>See {@link com.acme.account.GetAsync GetAsync}.
     *
     * @param request the call with all its fields
     * @return completes with the answer
     */
    public CompletableFuture<Note> getAsyncAsync(GetAsync request) {
        return this.invoker.invokeAsync(request);
    }
}
