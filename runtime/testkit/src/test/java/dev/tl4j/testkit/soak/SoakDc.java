package dev.tl4j.testkit.soak;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.frame.Frame;
import dev.tl4j.frame.Packet;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.MessageException;
import dev.tl4j.testkit.session.ServerSalts;
import dev.tl4j.testkit.session.ServerSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A data center in virtual time: keys, sessions and connections. */
final class SoakDc {
    private static final int KEY_UNKNOWN = -404;
    private static final int FLOOD = -429;

    final World world;
    final PacketCipher cipher = new PacketCipher();
    private final Map<Long, Known> keys = new LinkedHashMap<>();
    private final List<Wire> wires = new ArrayList<>();

    /** How far the server's clock is off. */
    Duration skew = Duration.ZERO;

    /** How long a call may take. */
    Duration longest = Duration.ofMinutes(2);

    SoakDc(World world) {
        this.world = world;
    }

    /** A key, and what was begun under it. */
    static final class Known {
        final AuthKey key;
        final ServerSalts salts;
        final Map<Long, SoakServerSession> sessions = new LinkedHashMap<>();

        Known(AuthKey key, ServerSalts salts) {
            this.key = key;
            this.salts = salts;
        }
    }

    Instant now() {
        return World.START.plusNanos(world.nanos()).plus(skew);
    }

    /** The outcome of a key exchange. */
    AuthKey agree(long salt) {
        AuthKey key = AuthKey.of(world.randomness().bytes(AuthKey.LENGTH));
        keys.put(key.id(), new Known(key, new ServerSalts(salt, now(), world.randomness())));
        return key;
    }

    void connected(Wire wire) {
        wires.removeIf(Wire::isClosed);
        wires.add(wire);
        wire.server = frame -> received(wire, frame);
        wire.serverClosed =
                () -> keys.values().forEach(known -> known.sessions.values().forEach(session -> session.detach(wire)));
    }

    private void received(Wire wire, Frame frame) {
        if (!(frame instanceof Packet packet)) {
            return;
        }
        byte[] bytes = packet.bytes();
        Known known = bytes.length < 8
                ? null
                : keys.get(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong());
        if (known == null) {
            world.ledger.count("packets under an unknown key");
            wire.sendError(world.chance(0.1) ? FLOOD : KEY_UNKNOWN);
            wire.close();
            return;
        }
        try {
            EncryptedPacket opened = EncryptedPacket.open(cipher, known.key, Direction.TO_SERVER, bytes);
            if (packet.quickAckRequested()) {
                wire.sendQuickAck(opened.quickAckToken());
            }
            accept(known, opened, wire);
        } catch (MessageException e) {
            world.ledger.count("packets that the server could not open");
            wire.close();
        }
    }

    /** Takes an opened packet to its session, which begins with it if need be. */
    void accept(Known known, EncryptedPacket opened, Wire wire) {
        known.sessions
                .computeIfAbsent(
                        opened.sessionId(),
                        id -> new SoakServerSession(
                                this, known, new ServerSession(known.key, id, known.salts, world.randomness())))
                .receive(opened, wire);
    }

    void changeSalts() {
        keys.values().forEach(known -> known.salts.change(now()));
    }

    /** A restart: running calls and all that sessions knew are gone. */
    void forgetSessions() {
        keys.values().forEach(known -> {
            known.sessions.values().forEach(SoakServerSession::end);
            known.sessions.clear();
        });
        closeAll();
    }

    void forgetKeys() {
        forgetSessions();
        keys.clear();
    }

    /** One session is forgotten while its connection lives on. */
    void forgetOneSession() {
        session().ifPresent(session -> {
            session.end();
            session.known.sessions.remove(session.session.id());
        });
    }

    void closeAll() {
        wires.forEach(Wire::close);
    }

    /** Some connection, if there is one. */
    Optional<Wire> wire() {
        List<Wire> open = wires.stream().filter(wire -> !wire.isClosed()).toList();
        return pick(open);
    }

    /** Some session, if there is one. */
    Optional<SoakServerSession> session() {
        return pick(keys.values().stream()
                .flatMap(known -> known.sessions.values().stream())
                .toList());
    }

    private <T> Optional<T> pick(List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(world.random.nextInt(some.size())));
    }

    @Nullable
    Known key(long id) {
        return keys.get(id);
    }

    static byte[] bytes(EncryptedPacket.Sealed sealed) {
        ByteBuffer bytes = sealed.bytes();
        return Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
    }
}
