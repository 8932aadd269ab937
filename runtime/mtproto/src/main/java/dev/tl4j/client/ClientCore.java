package dev.tl4j.client;

import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionData;
import dev.tl4j.store.StoredDc;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.updates.UpdateEvent;
import dev.tl4j.updates.UpdateFeed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client's state: its data centers, and which of them is home. Belongs to the loop. */
final class ClientCore implements Dispatch, DcOwner {
    private final Engine engine;
    private final UpdateFeed updates;
    private final AddressBook book;
    private final SessionKeeper keeper;
    private final ConfigRefresh config;
    private final Invocations invocations;
    private final HomeMoves moves = new HomeMoves(this);
    private final Map<Integer, DataCenter> dataCenters = new HashMap<>();
    private int home;
    private boolean started;
    private TelegramException absence = new TelegramException("not connected: call connect() first");

    ClientCore(Engine engine, UpdateFeed updates) {
        this.engine = engine;
        this.updates = updates;
        ClientOptions options = engine.options();
        book = new AddressBook(options.builtIn(), options.route().isObfuscated());
        keeper = new SessionKeeper(options, engine.loop());
        config = new ConfigRefresh(engine, book);
        invocations = new Invocations(this, options.interceptors());
        home = options.home().dcId();
    }

    /** Connects to where the session is at home, and keeps the connection from then on. */
    void connect(Optional<SessionData> stored, CompletableFuture<Void> done) {
        if (!started) {
            started = true;
            stored.ifPresent(this::restore);
        }
        CompletableFuture<Void> unused = home().whenReady().whenComplete((ready, failure) -> {
            if (failure == null) {
                done.complete(null);
            } else {
                stop((TelegramException) failure);
                done.completeExceptionally(failure);
            }
        });
    }

    private void restore(SessionData stored) {
        keeper.restore(stored);
        for (StoredDc dc : stored.dataCenters().values()) {
            dataCenter(dc.dcId(), dc.address()).restore(dc);
        }
        home = stored.homeDc();
    }

    /** Ends all connections; {@link #connect} may be tried again. */
    private void stop(TelegramException reason) {
        if (started) {
            started = false;
            absence = reason;
            dataCenters.values().forEach(dc -> dc.rest(reason));
            config.stop();
        }
    }

    private DataCenter home() {
        return dataCenter(home);
    }

    /** A data center, known or not yet. */
    DataCenter dataCenter(int dcId) {
        DcAddress said = engine.options().home();
        return dataCenter(dcId, said.dcId() == dcId ? said : null);
    }

    private DataCenter dataCenter(int dcId, @Nullable DcAddress known) {
        return dataCenters.computeIfAbsent(
                dcId, id -> new DataCenter(id, engine, this, new Addresses(book, id, known)));
    }

    /** Makes a call with all that the interceptors do about it. */
    Invocation start(CallRequest request) {
        return invocations.start(request);
    }

    @Override
    public CompletableFuture<Bytes> send(CallRequest request) {
        PendingCall call = new PendingCall(request, engine.nanos(), false);
        if (!started) {
            call.fail(new TelegramException(call + ": " + absence.getMessage(), absence));
            return call.answer;
        }
        engine.calls().add(call);
        Destination to = request.destination();
        dataCenter(to.dcId() == 0 ? home : to.dcId()).start(call, to.isForFiles());
        return call.answer;
    }

    @Override
    public CompletableFuture<Void> moveHome(int dcId) {
        return moves.begin(dcId);
    }

    /** Another data center is home from now on. */
    void movedHome(int dcId) {
        int before = home;
        home = dcId;
        dataCenter(before).rehomed();
        config.ready(home());
    }

    int homeId() {
        return home;
    }

    SessionKeeper keeper() {
        return keeper;
    }

    /** Has all keys destroyed after a log-out, forgets the session, and ends all connections. */
    CompletableFuture<Void> destroyKeys() {
        CompletableFuture<Void> cleared = new CompletableFuture<>();
        List<CompletableFuture<Void>> all =
                dataCenters.values().stream().map(DataCenter::destroyKeys).toList();
        CompletableFuture<Void> unused = CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
                .whenComplete((done, never) -> {
                    stop(new TelegramException("logged out: call connect() first"));
                    keeper.clear(failure -> {
                        if (failure == null) {
                            cleared.complete(null);
                        } else {
                            cleared.completeExceptionally(failure);
                        }
                    });
                });
        return cleared;
    }

    /** Somebody signed in or out at home: other data centers have to be told anew. */
    void accountChanged() {
        dataCenters.values().forEach(DataCenter::accountChanged);
    }

    /**
     * Ends everything.
     *
     * @return completes when the store has been given all there is to keep
     */
    CompletableFuture<Void> close() {
        TelegramException closed = new TelegramException("the client is closed");
        started = false;
        absence = closed;
        dataCenters.values().forEach(dc -> dc.close(closed));
        invocations.failAll(closed);
        engine.calls().failAll(closed);
        config.stop();
        updates.end();
        return keeper.last();
    }

    @Override
    public long nanos() {
        return engine.nanos();
    }

    @Override
    public Cancellable at(long nanos, Runnable task) {
        return engine.loop().at(nanos, task);
    }

    @Override
    public void run(Runnable task) {
        engine.loop().run(task);
    }

    @Override
    public boolean isHome(DataCenter dc) {
        return dc.id == home || moves.isUnderWayTo(dc.id);
    }

    @Override
    public boolean isStarted() {
        return started;
    }

    @Override
    public CompletableFuture<Object> askHome(TlMethod<?> method) {
        return OwnCalls.ask(home().main, method);
    }

    @Override
    public boolean asksForAddresses(DataCenter dc) {
        if (dc.id != home) {
            config.unreachable(home());
        }
        return config.isUnderWay();
    }

    @Override
    public void lost(DataCenter dc, TelegramException reason, long nanosToNext) {
        if (dc.id != home) {
            config.unreachable(home());
        }
    }

    @Override
    public void ready(DataCenter dc) {
        if (dc.id == home) {
            config.ready(dc);
        }
    }

    @Override
    public void keep(StoredDc stored, Consumer<@Nullable RuntimeException> done) {
        keeper.keep(stored, done);
    }

    @Override
    public void update(Bytes body) {
        updates.received(body);
    }

    @Override
    public void sessionCreated() {
        updates.needsCatchUp(UpdateEvent.Reason.NEW_SESSION);
        engine.listener().needsCatchUp();
    }
}
