package dev.tl4j.testkit;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.net.EventLoop;
import dev.tl4j.net.LayeredConnection;
import dev.tl4j.net.TcpListener;
import dev.tl4j.testkit.fault.FaultPlan;
import dev.tl4j.testkit.handshake.KeyAgreed;
import dev.tl4j.testkit.session.BadMsg;
import dev.tl4j.testkit.session.ServerSalts;
import dev.tl4j.testkit.session.ServerSession;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A running data center's state: keys, sessions, connections. Lives on the loop, but for what says otherwise. */
final class LocalDcCore {
    private static final int AUTH_KEY_ID = 8;
    private static final Duration RETRY = Duration.ofMillis(1);

    final DcOptions options;
    final EventLoop loop;
    final Executor executor;
    final Handlers handlers;
    final PacketCipher cipher = new PacketCipher();
    final Set<ClientConnection> connections = new LinkedHashSet<>();

    /** By {@code auth_key_id}; key exchanges look here from their own threads. */
    final Map<Long, KnownKey> keys = new ConcurrentHashMap<>();

    /** How often clients were told what is wrong with their messages; asked from any thread. */
    final Map<BadMsg, Integer> complaints = new ConcurrentHashMap<>();

    final TempKeys tempKeys = new TempKeys(this);
    final Admission admission = new Admission(this);

    final FaultPlan faults;
    private @Nullable TcpListener listener;
    private int connectionsMade;

    LocalDcCore(DcOptions options, EventLoop loop, Executor executor, Handlers handlers, FaultPlan faults) {
        this.options = options;
        this.faults = faults;
        this.loop = loop;
        this.executor = executor;
        this.handlers = handlers;
        options.authKeys().forEach(key -> add(key, 0, null, false));
    }

    /**
     * Begins to listen, and gives the port.
     *
     * @param port to listen on; 0 for any that is free
     */
    int listen(int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(options.address().getAddress(), port);
        listener = TcpListener.open(
                loop,
                address,
                tcp -> LayeredConnection.accept(
                        loop, tcp, connection -> new ClientConnection(this, ++connectionsMade, connection)));
        return listener.port();
    }

    /** Listens again on a port that the system may not have given back yet. */
    void listenAgain(int port, CompletableFuture<Boolean> done) {
        try {
            if (listener == null) {
                listen(port);
            }
            done.complete(true);
        } catch (BindException e) {
            after(RETRY, () -> listenAgain(port, done));
        } catch (IOException e) {
            done.completeExceptionally(e);
        }
    }

    /** Ends the listening; connections stay. */
    void stopListening() {
        if (listener != null) {
            listener.close();
            listener = null;
        }
    }

    void disconnect() {
        List.copyOf(connections).forEach(ClientConnection::close);
    }

    void close() {
        stopListening();
        disconnect();
    }

    void forgetSessions() {
        for (KnownKey key : keys.values()) {
            List.copyOf(key.sessions.values()).forEach(ClientSession::end);
            key.sessions.clear();
        }
    }

    /** Sets the clock wrong by so much. What depended on its going on begins anew. */
    void skewClock(Duration by) {
        options.clock().skew(by);
        for (KnownKey key : keys.values()) {
            key.salts.change(now());
            key.sessions.values().forEach(session -> session.session.clockChanged());
        }
    }

    /** The data center's time; from any thread. */
    Instant now() {
        return options.clock().instant();
    }

    EventLoop.Timer after(Duration delay, Runnable task) {
        return loop.at(System.nanoTime() + delay.toNanos(), task);
    }

    /** Keeps a key that was agreed on. */
    void add(KeyAgreed agreed) {
        Instant expiresAt = agreed.expiresIn().isEmpty()
                ? null
                : now().plusSeconds(agreed.expiresIn().getAsInt());
        add(agreed.key(), agreed.serverSalt(), expiresAt, agreed.isForMedia());
    }

    private void add(AuthKey key, long salt, @Nullable Instant expiresAt, boolean isForMedia) {
        ServerSalts salts = new ServerSalts(salt, now(), options.random());
        keys.put(key.id(), new KnownKey(key, salts, expiresAt, isForMedia));
    }

    /** Forgets a key, and the temporary keys that act for it. */
    void forget(KnownKey key) {
        keys.values().removeIf(each -> each == key || each.permanent() == key);
    }

    /** The key of an encrypted packet, unless it is unknown or has ended. */
    @Nullable
    KnownKey key(byte[] packet) {
        if (packet.length < AUTH_KEY_ID) {
            return null;
        }
        long id = new TlReader(TlSchema.NONE, packet).readLong();
        KnownKey key = keys.get(id);
        if (key == null || !key.isExpired(now())) {
            return key;
        }
        keys.remove(id);
        return null;
    }

    EncryptedPacket open(KnownKey key, byte[] packet) {
        return EncryptedPacket.open(cipher, key.key, Direction.TO_SERVER, packet);
    }

    /** A session of a key, made when it is first heard of. */
    ClientSession session(KnownKey key, long sessionId) {
        return key.sessions.computeIfAbsent(sessionId, id -> {
            ServerSession session = new ServerSession(key.key, id, key.salts, options.random());
            return new ClientSession(this, key, session);
        });
    }

    void push(Bytes update, Predicate<Caller> to) {
        for (KnownKey key : keys.values()) {
            key.sessions.values().stream()
                    .filter(session -> to.test(session.caller()))
                    .forEach(session -> session.push(update));
        }
    }

    /** Whether a key is of use only to someone who has signed in. */
    boolean requiresSignIn(KnownKey key) {
        Boolean required = options.requiresSignIn();
        return required != null
                ? required
                : key.signIn().hasEntered() || !options.cluster().accounts.isEmpty();
    }

    /** Whether a key cannot be given out because one of its id is there already; from any thread. */
    boolean isTaken(AuthKey key) {
        return keys.containsKey(key.id());
    }
}
