package dev.tl4j.testkit;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.net.EventLoop;
import dev.tl4j.net.LayeredConnection;
import dev.tl4j.net.TcpListener;
import dev.tl4j.testkit.handshake.KeyAgreed;
import dev.tl4j.testkit.session.ServerSalts;
import dev.tl4j.testkit.session.ServerSession;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A running data center's state: keys, sessions, connections. Lives on the loop, but for what says otherwise. */
final class LocalDcCore {
    private static final int AUTH_KEY_ID = 8;

    final DcOptions options;
    final EventLoop loop;
    final Executor executor;
    final Handlers handlers;
    final PacketCipher cipher = new PacketCipher();
    final Set<ClientConnection> connections = new LinkedHashSet<>();

    /** By {@code auth_key_id}; key exchanges look here from their own threads. */
    final Map<Long, KnownKey> keys = new ConcurrentHashMap<>();

    final TempKeys tempKeys = new TempKeys(this);
    final Admission admission = new Admission(this);

    private @Nullable TcpListener listener;

    LocalDcCore(DcOptions options, EventLoop loop, Executor executor, Handlers handlers) {
        this.options = options;
        this.loop = loop;
        this.executor = executor;
        this.handlers = handlers;
    }

    /** Begins to listen, and gives the port. */
    int listen() throws IOException {
        listener = TcpListener.open(
                loop,
                options.address(),
                tcp -> LayeredConnection.accept(loop, tcp, connection -> new ClientConnection(this, connection)));
        return listener.port();
    }

    void close() {
        if (listener != null) {
            listener.close();
        }
        List.copyOf(connections).forEach(ClientConnection::close);
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
        Instant now = now();
        Instant expiresAt = agreed.expiresIn().isEmpty()
                ? null
                : now.plusSeconds(agreed.expiresIn().getAsInt());
        ServerSalts salts = new ServerSalts(agreed.serverSalt(), now, options.random());
        keys.put(agreed.key().id(), new KnownKey(agreed.key(), salts, expiresAt, agreed.isForMedia()));
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
