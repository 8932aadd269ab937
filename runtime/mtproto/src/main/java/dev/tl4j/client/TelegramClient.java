package dev.tl4j.client;

import dev.tl4j.net.EventLoop;
import dev.tl4j.net.Link;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionData;
import dev.tl4j.tl.Invoker;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlSchema;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
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
 * <p>May be used by any number of threads. {@link #close()} ends it for good and leaves no thread behind.
 */
public final class TelegramClient implements Invoker, AutoCloseable {
    private final ClientOptions options;
    private final Object lock = new Object();
    private @Nullable EventLoop loop;
    private @Nullable ClientCore core;
    private boolean acquired;
    private boolean closed;

    TelegramClient(ClientOptions options) {
        this.options = options;
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
     * Connects to the session's data center. A new session agrees on an authorization key first, which the session then keeps.
     *
     * @throws TelegramException if there is no connection or no key in the end; another attempt may be made
     * @throws dev.tl4j.store.StoreException if the session cannot be read
     */
    public void connect() {
        await(beginToConnect(), "connect");
    }

    /** {@link #connect} without waiting; all that can go wrong comes through the future. */
    public CompletableFuture<Void> connectAsync() {
        CompletableFuture<Void> result = new CompletableFuture<>();
        options.executor().execute(() -> {
            try {
                pass(beginToConnect(), connected -> null, result);
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private CompletableFuture<Void> beginToConnect() {
        acquireSession();
        Optional<SessionData> stored = options.store().load();
        DcAddress address = stored.map(data -> data.home().address()).orElse(options.home());
        Link link = options.link(address);
        InetSocketAddress peer =
                new InetSocketAddress(link.peer().host(), link.peer().port());
        if (peer.isUnresolved()) {
            throw new TelegramException("unknown host: " + link.peer().host());
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        synchronized (lock) {
            if (closed) {
                throw new TelegramException("the client is closed");
            }
            EventLoop leased = loop == null ? EventLoop.lease() : loop;
            ClientCore state = core == null ? new ClientCore(options, leased) : core;
            loop = leased;
            core = state;
            leased.execute(() -> state.connect(stored, address, peer, link, done));
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
     * @throws TelegramException if no answer can be had: not connected, connection lost, no answer in time, interrupted
     */
    @Override
    public <R> R invoke(TlMethod<R> method) {
        PendingCall<R> call = new PendingCall<>(method);
        start(call);
        try {
            return call.decode(await(call.answer, call.toString()), options.schema());
        } finally {
            if (!call.answer.isDone()) {
                cancel(call);
            }
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
        PendingCall<R> call = new PendingCall<>(method);
        CompletableFuture<R> result = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                boolean cancelled = super.cancel(mayInterruptIfRunning);
                TelegramClient.this.cancel(call);
                return cancelled;
            }
        };
        pass(call.answer, answer -> call.decode(answer, options.schema()), result);
        start(call);
        return result;
    }

    /** Hands an outcome on, on the executor and without what futures wrap failures in. */
    private <S, T> void pass(CompletableFuture<S> from, Function<S, T> decode, CompletableFuture<T> to) {
        CompletableFuture<Void> passed = from.handleAsync(
                (value, failure) -> {
                    complete(to, () -> decode.apply(value), failure);
                    return null;
                },
                options.executor());
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

    private void start(PendingCall<?> call) {
        synchronized (lock) {
            EventLoop running = loop;
            ClientCore state = core;
            if (closed || running == null || state == null) {
                call.fail(new TelegramException(
                        call + ": " + (closed ? "the client is closed" : "not connected: call connect() first")));
            } else {
                running.execute(() -> state.start(call));
            }
        }
    }

    private void cancel(PendingCall<?> call) {
        synchronized (lock) {
            ClientCore state = core;
            if (!closed && loop != null && state != null) {
                loop.execute(() -> state.cancel(call));
            }
        }
    }

    /** Ends the client: its connection, its thread if no other client needs it, and every call that still waits. */
    @Override
    public void close() {
        EventLoop running;
        ClientCore state;
        boolean held;
        synchronized (lock) {
            closed = true;
            held = acquired;
            acquired = false;
            running = loop;
            state = core;
            loop = null;
            core = null;
        }
        if (running != null && state != null) {
            running.execute(state::close);
            running.release();
        }
        if (held) {
            options.store().release();
        }
    }

    private static <T> T await(CompletableFuture<T> future, String what) {
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
