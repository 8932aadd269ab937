package dev.tl4j.client;

import dev.tl4j.signin.SignIn;
import dev.tl4j.store.SessionData;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Invoker;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.signin.SignedInUser;
import dev.tl4j.updates.UpdateFeed;
import dev.tl4j.updates.Updates;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A client of Telegram, in the classes of whatever schema it is given:
 *
 * <pre>{@code
 * try (TelegramClient client = TelegramClient.builder(TelegramApi.schema())
 *         .apiId(apiId).apiHash(apiHash)
 *         .session(StringSession.parse(""))
 *         .build()) {
 *     client.connect();
 *     Config config = client.invoke(new GetConfig());
 * }
 * }</pre>
 *
 * <p>Once connected it stays so by itself: when a connection is lost another is made, calls are kept until they are answered or their time
 * is up, keys are renewed. May be used by any number of threads. {@link #close()} ends it for good and leaves no thread behind.
 */
public final class TelegramClient implements Invoker, AutoCloseable {
    private final ClientOptions options;
    private final UpdateFeed updates;
    private final SigningIn signingIn;
    private final Object lock = new Object();
    private @Nullable Running running;
    private boolean acquired;
    private boolean closed;

    TelegramClient(ClientOptions options, String apiHash) {
        this.options = options;
        signingIn = new SigningIn(new ClientSignIn(this, options, apiHash, this::running));
        updates = new UpdateFeed(options.schema(), options.executor(), options.updateBuffer());
    }

    /**
     * Begins to build a client.
     *
     * @param schema the generated schema class's, {@code TelegramApi.schema()}
     */
    public static TelegramClientBuilder builder(TlSchema schema) {
        return new TelegramClientBuilder(schema);
    }

    /**
     * Connects to the session's data center. A new session agrees on an authorization key first, which the session then keeps. Attempts
     * that fail are made again until the {@linkplain TelegramClientBuilder#connectTimeout connect timeout}.
     *
     * @throws TelegramException if there is no connection or no key in the end; another attempt may be made
     * @throws dev.tl4j.store.StoreException if the session cannot be read, or another client uses it; in this process also a copy of
     *     it, since Telegram ends sessions that are used twice at a time
     */
    public void connect() {
        Answers.await(beginToConnect(), "connect");
    }

    /** {@link #connect} without waiting; all that can go wrong comes through the future. */
    public CompletableFuture<Void> connectAsync() {
        CompletableFuture<Void> result = new CompletableFuture<>();
        options.executor().execute(() -> {
            try {
                Answers.pass(beginToConnect(), connected -> null, result, options.executor());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private CompletableFuture<Void> beginToConnect() {
        acquireSession();
        Optional<SessionData> stored = options.store().load();
        CompletableFuture<Void> done = new CompletableFuture<>();
        synchronized (lock) {
            if (closed) {
                throw new TelegramException("the client is closed");
            }
            Running current = running == null ? Running.begin(options, updates) : running;
            running = current;
            current.loop().execute(() -> current.core().connect(stored, done));
        }
        return done;
    }

    private void acquireSession() {
        synchronized (lock) {
            if (!acquired && !closed) {
                options.store().acquire();
                acquired = true;
            }
        }
    }

    /**
     * Makes a call and waits for its answer.
     *
     * @return the answer, in the classes of the schema
     * @throws RpcException if the server answers that the call was not done
     * @throws TelegramException if no answer can be had: never connected, no answer in time, closed, interrupted
     */
    @Override
    public <R> R invoke(TlMethod<R> method) {
        return invoke(method, CallOptions.DEFAULT);
    }

    /** {@link #invoke(TlMethod)} where it differs from the client's settings. */
    public <R> R invoke(TlMethod<R> method, CallOptions call) {
        Attempt attempt = begin(method, call);
        try {
            return Answers.decode(method, Answers.await(attempt.answer, attempt.toString()), options.schema());
        } finally {
            attempt.cancel();
        }
    }

    /**
     * Makes a call. Cancelling the future forgets it; the server may have done it all the same.
     *
     * @return completes with the answer, or with what {@link #invoke} throws, on the {@linkplain TelegramClientBuilder#executor
     *     executor}
     */
    @Override
    public <R> CompletableFuture<R> invokeAsync(TlMethod<R> method) {
        return invokeAsync(method, CallOptions.DEFAULT);
    }

    /** {@link #invokeAsync(TlMethod)} where it differs from the client's settings. */
    public <R> CompletableFuture<R> invokeAsync(TlMethod<R> method, CallOptions call) {
        Attempt attempt = begin(method, call);
        CompletableFuture<R> result = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                boolean cancelled = super.cancel(mayInterruptIfRunning);
                attempt.cancel();
                return cancelled;
            }
        };
        Answers.pass(
                attempt.answer, answer -> Answers.decode(method, answer, options.schema()), result, options.executor());
        return result;
    }

    private Attempt begin(TlMethod<?> method, CallOptions call) {
        Duration timeout = call.timeout();
        long nanos = (timeout == null ? options.callTimeout() : timeout).toNanos();
        CallRequest request =
                new CallRequest(method, call.destination(), call.order(), System.nanoTime() + nanos, call.quickAck());
        synchronized (lock) {
            Running on = running;
            if (on == null) {
                return Attempt.failed(request, closed ? "the client is closed" : "not connected: call connect() first");
            }
            return Attempt.begin(request, on, options.executor());
        }
    }

    private Running running() {
        synchronized (lock) {
            if (closed || running == null) {
                throw new TelegramException(closed ? "the client is closed" : "not connected: call connect() first");
            }
            return running;
        }
    }

    /**
     * Signs in, unless the session is signed in already. Callbacks run on the calling thread.
     *
     * @return as whom the session is signed in
     * @throws SignInException if nobody is in the end, and why
     * @throws TelegramException if a call that it takes comes to nothing, as {@link #invoke} says; or the schema lacks one of them
     */
    public SignedInUser start(SignIn how) {
        CallerThread here = new CallerThread();
        CompletableFuture<SignedInUser> user = signingIn.start(how, here);
        here.runUntilDone(user);
        return Answers.await(user, "sign-in");
    }

    /**
     * {@link #start} without waiting. Callbacks run on the {@linkplain TelegramClientBuilder#executor executor}; those that block keep one
     * of its threads. Cancelling the future ends the sign-in where it is.
     */
    public CompletableFuture<SignedInUser> startAsync(SignIn how) {
        return signingIn.start(how, options.executor());
    }

    /**
     * Whether somebody is signed in.
     *
     * @throws TelegramException if the server does not say
     */
    public boolean isAuthorized() {
        return Answers.await(isAuthorizedAsync(), "is authorized");
    }

    /** {@link #isAuthorized} without waiting. */
    public CompletableFuture<Boolean> isAuthorizedAsync() {
        return signingIn.self().thenApply(Optional::isPresent);
    }

    /**
     * Logs out: the server ends the session, its keys are destroyed, the store forgets it. After that {@link #connect} begins a new one.
     *
     * @return a token that spares the same user his password when he signs in again with it, see
     *     {@link dev.tl4j.signin.CodeOptions#logoutTokens}; a secret
     * @throws RpcException if nobody is signed in
     */
    public Optional<Bytes> logOut() {
        return Answers.await(logOutAsync(), "log-out");
    }

    /** {@link #logOut} without waiting. */
    public CompletableFuture<Optional<Bytes>> logOutAsync() {
        return signingIn.logOut();
    }

    /** What the server sends by itself. */
    public Updates updates() {
        return updates;
    }

    /** Ends the client: its connections, its thread if no other client needs it, and every call that still waits. */
    @Override
    public void close() {
        Running ended;
        boolean held;
        synchronized (lock) {
            closed = true;
            held = acquired;
            acquired = false;
            ended = running;
            running = null;
        }
        if (ended != null) {
            ended.end();
        } else {
            updates.end();
        }
        if (held) {
            options.store().release();
        }
    }
}
