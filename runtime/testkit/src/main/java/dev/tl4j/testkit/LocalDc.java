package dev.tl4j.testkit;

import dev.tl4j.crypto.RsaKey;
import dev.tl4j.net.EventLoop;
import dev.tl4j.testkit.account.Accounts;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.fault.FaultPlan;
import dev.tl4j.testkit.session.BadMsg;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A data center in this JVM, on a loopback port. Clients exchange real keys with it and keep real sessions; what it answers is up to the
 * handlers that it is given:
 *
 * <pre>{@code
 * try (LocalDc dc = LocalDc.builder(TelegramApi.schema()).start()) {
 *     dc.on(SendConfirmPhoneCode.class, request -> {
 *         throw new RpcErrorException(400, "HASH_INVALID");
 *     });
 *     ... TelegramClient.builder(TelegramApi.schema())
 *             .dataCenter(dc.dcId(), dc.host(), dc.port())
 *             .serverKeys(List.of(dc.publicKey()))
 * }
 * }</pre>
 *
 * <p>It accepts every transport, plain or obfuscated, takes off {@code invokeWithLayer}, {@code initConnection},
 * {@code invokeWithoutUpdates} and {@code invokeAfterMsg(s)}, and reads calls by the schema it was built with. By itself it answers
 * {@code auth.bindTempAuthKey}, {@code help.getConfig}, {@code help.getNearestDc}, {@code updates.getState},
 * {@code account.sendConfirmPhoneCode}, and whatever signing in needs, see {@link #accounts}; calls that nobody answers end in 400
 * {@code INPUT_METHOD_INVALID}. A handler of one's own for any of these comes first.
 *
 * <p>Handlers run on the data center's own threads, several at a time.
 */
public final class LocalDc implements AutoCloseable {
    private final DcOptions options;
    private final Handlers handlers;
    private final FaultPlan plan = new FaultPlan();
    private volatile @Nullable Running running;

    /** What there is between start and close. */
    private record Running(LocalDcCore core, HandlerThreads threads, int port) {}

    LocalDc(DcOptions options) {
        this.options = options;
        handlers = new Handlers(options.schema());
        new DefaultAnswers(options).addTo(handlers);
    }

    /**
     * Begins to build a data center.
     *
     * @param schema what to read calls by, and what handlers are typed with
     */
    public static LocalDcBuilder builder(TlSchema schema) {
        return new LocalDcBuilder(schema);
    }

    /** Begins to build a data center that knows only the few calls of {@link LocalApi}. */
    public static LocalDcBuilder builder() {
        return new LocalDcBuilder(LocalApi.schema());
    }

    /**
     * Begins to listen.
     *
     * @throws UncheckedIOException if the port is taken
     * @throws IllegalStateException if it listens already
     */
    public synchronized LocalDc start() {
        if (running != null) {
            throw new IllegalStateException("local dc: expected to be started once, got a second start");
        }
        EventLoop loop = EventLoop.lease();
        HandlerThreads threads = new HandlerThreads(options.terms().dc());
        LocalDcCore core = new LocalDcCore(options, loop, threads, handlers, plan);
        try {
            running = new Running(
                    core,
                    threads,
                    onLoop(loop, () -> core.listen(options.address().getPort())));
            options.cluster().ports.put(dcId(), port());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + options.address().getPort() + ": " + e.getMessage(), e);
        } finally {
            if (running == null) {
                threads.end();
                loop.release();
            }
        }
    }

    /** Ends the listening and every connection, and waits until no thread and no socket is left. */
    @Override
    public synchronized void close() {
        Running ended = running;
        if (ended == null) {
            return;
        }
        running = null;
        options.cluster().ports.remove(dcId());
        try {
            onLoop(ended.core().loop, () -> {
                ended.core().close();
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("closing ended in an error", e);
        } finally {
            ended.threads().end();
            ended.core().loop.release();
        }
    }

    /** The address to connect to. */
    public String host() {
        return options.host();
    }

    /**
     * The port to connect to.
     *
     * @throws IllegalStateException if it does not listen
     */
    public int port() {
        return running().port();
    }

    /** Which data center this is. */
    public int dcId() {
        return options.dcId();
    }

    /** The key for clients to trust. */
    public RsaKey publicKey() {
        return options.publicKey();
    }

    /**
     * Who can sign in here: by phone, code and password, as a bot, or by a QR code. All of it is checked as Telegram does; the answers
     * come in the caller's layer.
     */
    public Accounts accounts() {
        return options.cluster().accounts;
    }

    /** Answers calls of a method from now on, in place of whoever did before. */
    public <R, M extends TlMethod<R>> LocalDc on(Class<M> method, Handler<M, R> handler) {
        return on(method, (request, caller) -> handler.handle(request));
    }

    /** Answers calls of a method from now on, in place of whoever did before. */
    public <R, M extends TlMethod<R>> LocalDc on(Class<M> method, CallerHandler<M, R> handler) {
        return onAsync(method, (request, caller) -> CompletableFuture.completedFuture(handler.handle(request, caller)));
    }

    /** Answers calls of a method from now on, each whenever the handler has its answer. */
    public <R, M extends TlMethod<R>> LocalDc onAsync(Class<M> method, AsyncHandler<M, R> handler) {
        handlers.put(method, handler);
        return this;
    }

    /** Sends an update to every session that is connected and did not say {@code invokeWithoutUpdates}. */
    public void push(TlObject update) {
        push(update, any -> true);
    }

    /** Sends an update to those of such sessions that are meant. */
    public void push(TlObject update, Predicate<Caller> to) {
        Bytes encoded = Bytes.wrap(update.encode());
        LocalDcCore core = running().core();
        core.loop.execute(() -> core.push(encoded, to));
    }

    /** How often it told clients since its start that this is wrong with a message of theirs, faults included. */
    public int complaints(BadMsg about) {
        return running().core().complaints.getOrDefault(about, 0);
    }

    /** What goes wrong here. */
    public Faults faults() {
        return new Faults(plan, () -> running().core(), this::port);
    }

    /** Makes it as if it were new, but for its keys and connections: no handlers of one's own, no accounts, nothing that goes wrong. */
    public void reset() {
        handlers.reset();
        options.cluster().clear();
        faults().reset();
    }

    private Running running() {
        Running current = running;
        if (current == null) {
            throw new IllegalStateException("local dc: expected to be started, is not or no longer");
        }
        return current;
    }

    /** Has something done on the loop, and waits for it. */
    static <T> T onLoop(EventLoop loop, Callable<T> task) throws IOException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                done.complete(task.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        };
        if (loop.isCurrent()) {
            run.run();
        } else {
            loop.execute(run);
        }
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
    }
}
