package dev.tl4j.testkit;

import dev.tl4j.crypto.RsaKey;
import dev.tl4j.testkit.account.Accounts;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.fault.FaultPlan;
import dev.tl4j.testkit.session.BadMsg;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlSchema;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
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
    private volatile @Nullable RunningDc running;

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
        running = RunningDc.start(options, handlers, plan);
        options.cluster().ports.put(dcId(), port());
        return this;
    }

    /** Ends the listening and every connection, and waits until no thread and no socket is left. */
    @Override
    public synchronized void close() {
        RunningDc ended = running;
        if (ended != null) {
            running = null;
            options.cluster().ports.remove(dcId());
            ended.close();
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

    private RunningDc running() {
        RunningDc current = running;
        if (current == null) {
            throw new IllegalStateException("local dc: expected to be started, is not or no longer");
        }
        return current;
    }
}
