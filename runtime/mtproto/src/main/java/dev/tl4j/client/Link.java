package dev.tl4j.client;

import dev.tl4j.session.Event;
import dev.tl4j.store.DcAddress;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One session with a data center, kept over a sequence of connections. Belongs to the loop. */
final class Link {
    /** How long a connection stays that nobody needs any more. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(90);

    /** How soon to look whether the server has said where a data center is. */
    private static final long ADDRESSES_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    final DataCenter dc;
    final Engine engine;
    final boolean isForFiles;
    private final AddressChoice addresses;
    final Backoff backoff;
    final Traffic traffic;
    private LinkState state = new Resting(this);
    private @Nullable Line line;
    private Dispatch.@Nullable Cancellable idle;
    private @Nullable DcAddress address;

    Link(DataCenter dc, Engine engine, boolean isForFiles) {
        this.dc = dc;
        this.engine = engine;
        this.isForFiles = isForFiles;
        addresses = isForFiles ? dc.fileAddresses : dc.addresses;
        backoff = new Backoff(engine.options().random());
        traffic = new Traffic(this, engine);
    }

    /** Whether it is the one that sees to the data center's keys. */
    boolean isMain() {
        return !isForFiles;
    }

    boolean isIn(LinkState other) {
        return state == other;
    }

    LinkState state() {
        return state;
    }

    /** Whether a connection is the link's own, and not a former one. */
    boolean isOn(Line other) {
        return line == other;
    }

    /** The state, if calls go or are about to. */
    @Nullable
    Online online() {
        return state instanceof Online online ? online : null;
    }

    /** Whether there is a connection, or about to be one. */
    boolean isConnected() {
        return line != null;
    }

    /** What to say about a call that waits. */
    String describe() {
        return state.describe();
    }

    /** Makes a call, and a connection if there is none. */
    void start(PendingCall call) {
        traffic.start(call);
        state.wanted();
    }

    /** Forgets a call that has ended. */
    void forget(PendingCall call) {
        traffic.forget(call);
        if (idle == null && isConnected() && traffic.load() == 0 && !dc.needs(this)) {
            idle = engine.loop().after(IDLE_NANOS, this::onIdle);
        }
    }

    private void onIdle() {
        idle = null;
        if (traffic.load() == 0 && !dc.needs(this) && isConnected()) {
            rest();
        }
    }

    /** Connects, if there is no connection and somebody needs one. */
    void wake() {
        state.wanted();
    }

    void become(LinkState next) {
        state.leave();
        state = next;
        next.enter();
    }

    /** Begins to connect, if that makes sense now. */
    void open() {
        DcAddress next = addresses.current();
        if (!dc.lets(this)) {
            become(new Resting(this));
        } else if (next == null) {
            TelegramException unknown =
                    new TelegramException("data center " + dc.id + ": expected an address, none is known");
            if (dc.owner.asksForAddresses(dc)) {
                become(new Waiting(this, ADDRESSES_NANOS, unknown));
            } else {
                dc.lost(this, unknown, Backoff.LONGEST_NANOS);
                become(new Waiting(this, backoff.nextAfterRefusal(), unknown));
            }
        } else {
            become(new Opening(this, next));
        }
    }

    /** Opens a connection. */
    void dial(DcAddress to) {
        address = to;
        Line next = new Line(this);
        line = next;
        next.open(engine.connector(), to, addresses.isMediaOnly(to));
    }

    /** The connection is there: does what is to be done next about keys, or goes online. */
    void proceed() {
        KeyRing.Need need = dc.keys.need(engine.loop().now());
        if (isForFiles && need != KeyRing.Need.NOTHING) {
            rest();
            dc.main.wake();
            return;
        }
        switch (need) {
            case PERMANENT -> {
                traffic.abandonSession();
                become(new Agreeing(this, OptionalInt.empty()));
            }
            case PROOF -> become(new Proving(this));
            case TEMPORARY -> become(new Agreeing(this, engine.options().temporaryKeySeconds()));
            case BINDING, NOTHING -> become(new Online(this));
        }
    }

    void send(ByteBuffer packet) {
        send(packet, false);
    }

    void send(ByteBuffer packet, boolean wantsQuickAck) {
        if (line != null) {
            state.sending();
            line.send(packet, wantsQuickAck);
        }
    }

    /** Whether more was sent than the network took so far. */
    boolean isCongested() {
        return line != null && line.isCongested();
    }

    /** Something happened in a session that is about no call. */
    void on(Event event) {
        if (event instanceof Event.Unresponsive) {
            state.lost(new TelegramException("connection lost: the server does not answer pings"));
        } else {
            dc.arrivals.on(this, event);
        }
    }

    /** The server lost the binding of the temporary key. */
    void bindingLost() {
        if (state instanceof Online online) {
            online.bindAgain();
        }
    }

    /** The connection is of no use any more: another is made after a while, if anybody needs one. */
    void retry(TelegramException reason, long nanos) {
        LinkState before = state;
        boolean wasReached = before instanceof Online online && online.isAnswered();
        hangUp();
        long delay =
                reason instanceof TransportException refusal && refusal.isFlood() ? backoff.nextAfterFlood() : nanos;
        if (!wasReached && address != null) {
            addresses.failed(address);
        }
        dc.lost(this, reason, delay);
        if (state == before) {
            become(dc.needs(this) ? new Waiting(this, delay, reason) : new Resting(this));
        }
    }

    /** The server answered. */
    void reached() {
        if (address != null) {
            addresses.reached(address);
        }
    }

    /** Whether it goes to where the data center serves only files. */
    boolean isAtMediaOnly() {
        return address != null && addresses.isMediaOnly(address);
    }

    /** The server does not know the key, or not what it is bound to; the data center may do so elsewhere. */
    void leaveMediaOnly(TelegramException reason) {
        if (address != null) {
            addresses.failed(address);
        }
        retry(reason, backoff.next());
    }

    /** Has the server destroy the permanent key, if it can be asked now. */
    void destroyKey(Runnable done) {
        if (state instanceof Online) {
            become(new Destroying(this, done));
        } else {
            done.run();
        }
    }

    /** Ends the connection; another is made when somebody calls. */
    void rest() {
        hangUp();
        become(new Resting(this));
    }

    /** Ends it for good. */
    void close() {
        if (idle != null) {
            idle.cancel();
        }
        hangUp();
        become(new Ended(this));
    }

    private void hangUp() {
        if (line != null) {
            Line ended = line;
            line = null;
            ended.close();
        }
        traffic.disconnected();
    }

    @Nullable
    DcAddress address() {
        return address;
    }
}
