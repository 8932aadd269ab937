package dev.tl4j.client;

import dev.tl4j.session.Event;
import dev.tl4j.session.Session;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link's calls: those that wait, and the sessions that have the others. There is one session, and for a while after a change of keys
 * the one before, which takes no more calls but may still answer those that it has.
 */
final class Traffic implements SessionDriver.Owner {
    private final Link link;
    private final Engine engine;
    private final Outcomes outcomes;
    private final CallOrders orders = new CallOrders();
    private Set<PendingCall> waiting = new LinkedHashSet<>();
    private @Nullable SessionDriver session;
    private final Draining draining;
    private boolean open;

    Traffic(Link link, Engine engine) {
        this.link = link;
        this.engine = engine;
        outcomes = new Outcomes(link, engine, this);
        draining = new Draining(engine.loop(), this::move);
    }

    /** Sends a call, or lets it wait until it can be sent. */
    void start(PendingCall call) {
        call.link = link;
        orders.add(call);
        if (open && isNext(call)) {
            send(call);
        } else {
            waiting.add(call);
        }
    }

    /** Whether the call before it in its order, if any, has ended or is under way in the same session, which keeps them in order. */
    private boolean isNext(PendingCall call) {
        PendingCall before = call.before;
        return before == null || before.answer.isDone() || (before.session != null && before.session == session);
    }

    /** Sends a call at once, as long as the others still have to wait. */
    void startFirst(PendingCall call) {
        call.link = link;
        send(call);
    }

    /** Forgets a call that has ended. */
    void forget(PendingCall call) {
        waiting.remove(call);
        if (call.session != null) {
            call.session.forget(call);
        }
        if (orders.remove(call) && open) {
            release();
        }
    }

    /** Lets calls wait from now on. */
    void hold() {
        open = false;
    }

    /** Sends what waits, but for calls whose predecessor in their order is under way in another session. */
    void release() {
        open = true;
        for (PendingCall call : List.copyOf(waiting)) {
            if (!open) {
                return;
            }
            if (isNext(call)) {
                waiting.remove(call);
                send(call);
            }
        }
    }

    private void send(PendingCall call) {
        required().start(call);
        engine.listener().sent(call.method(), link.dc.id);
    }

    /** Sends a call again that the server did not take; one that was so often before fails. */
    void again(PendingCall call, TelegramException reason) {
        if (++call.moves > Outcomes.MAX_MOVES) {
            call.fail(reason);
            return;
        }
        engine.listener().retried(call.method(), link.dc.id);
        waitFirst(List.of(call));
        if (open) {
            release();
        }
    }

    private void waitFirst(List<PendingCall> calls) {
        Set<PendingCall> all = new LinkedHashSet<>(calls);
        all.addAll(waiting);
        waiting = all;
    }

    /** How many calls there are. */
    int load() {
        return waiting.size() + (session == null ? 0 : session.load()) + draining.load();
    }

    /** The session; there is one once there was a key. */
    SessionDriver required() {
        SessionDriver current = session;
        if (current == null) {
            throw new IllegalStateException("session: expected one to be begun before calls are sent, got none");
        }
        return current;
    }

    boolean isCurrent(SessionDriver driver) {
        return driver == session;
    }

    /** Goes on in the session under the data center's current key: the one that there is, or a new one. True if it is new. */
    boolean useCurrentKey() {
        KeyRing keys = link.dc.keys;
        SessionDriver old = session;
        if (old != null && old.keyId() == keys.current().id()) {
            return false;
        }
        Session next = new Session(
                keys.current(),
                0,
                keys.clock,
                engine.options().random(),
                engine.loop().now());
        next.useSalts(keys.salts.of(keys.current()));
        session = new SessionDriver(engine.loop(), next, new Introduction(engine.options(), link.isForFiles), this);
        if (old != null) {
            hold();
            draining.begin(old, link.dc.keys.drainNanos());
        }
        return true;
    }

    /** Takes over what a session that ends can let go of. */
    private void move(SessionDriver old) {
        List<PendingCall> left = old.abandon();
        left.forEach(call -> engine.listener().retried(call.method(), link.dc.id));
        waitFirst(left);
        if (open && !left.isEmpty()) {
            release();
        }
    }

    boolean isDraining() {
        return draining.session() != null;
    }

    /** There is a connection. */
    void connected() {
        required().connected();
    }

    /** There is no connection any more; calls wait. */
    void disconnected() {
        hold();
        if (session != null) {
            session.disconnected();
        }
        draining.end();
    }

    /** Ends the session, whose key is of no more use; its calls wait for another. */
    void abandonSession() {
        SessionDriver old = session;
        session = null;
        hold();
        draining.end();
        if (old != null) {
            move(old);
        }
    }

    /** Fails all calls. */
    void failAll(TelegramException reason) {
        hold();
        draining.end();
        List.copyOf(waiting).forEach(call -> call.fail(reason));
        if (session != null) {
            session.calls().forEach(call -> call.fail(reason));
        }
    }

    /** Brings a packet to its session; false if the session could not believe it. */
    boolean onPacket(byte[] packet) {
        SessionDriver old = draining.session();
        boolean believed = (old != null && KeyId.of(packet) == old.keyId() ? old : required()).onPacket(packet);
        draining.endIfIdle();
        return believed;
    }

    /** The server has a packet, of one session or the other: a token tells which. */
    void quickAcked(int token) {
        SessionDriver old = draining.session();
        if (old != null) {
            old.quickAcked(token);
        }
        if (session != null) {
            session.quickAcked(token);
        }
    }

    /** The network has taken all that was sent. */
    void drained() {
        SessionDriver old = draining.session();
        if (old != null) {
            old.drained();
        }
        if (session != null) {
            session.drained();
        }
    }

    @Override
    public boolean isCongested() {
        return link.isCongested();
    }

    @Override
    public void send(ByteBuffer packet, boolean wantsQuickAck) {
        link.send(packet, wantsQuickAck);
    }

    @Override
    public void on(SessionDriver driver, Event event) {
        outcomes.on(driver, event);
    }
}
