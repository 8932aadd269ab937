package dev.tl4j.testkit.soak;

import dev.tl4j.crypto.Direction;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.mtproto.DestroySessionNone;
import dev.tl4j.mtproto.DestroySessionOk;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.session.MessageIds;
import dev.tl4j.testkit.session.ServerEvent;
import dev.tl4j.testkit.session.ServerSession;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The real server's session, driven in virtual time: it does calls, answers some later, some wrongly and some never. */
final class SoakServerSession {
    /** An update with this number was never sent by the server in earnest: whoever hears it believed what it must not. */
    static final int POISON = -1;

    static final int UPDATE = 0x0bdabe00;

    final SoakDc.Known known;
    final ServerSession session;
    private final SoakDc dc;
    private final World world;
    private @Nullable Wire wire;
    private boolean isOver;
    private long alarmAt = Long.MAX_VALUE;
    private long closesAt;
    private int received;

    SoakServerSession(SoakDc dc, SoakDc.Known known, ServerSession session) {
        this.dc = dc;
        this.known = known;
        this.session = session;
        world = dc.world;
    }

    void receive(EncryptedPacket packet, Wire from) {
        if (wire != from) {
            wire = from;
            session.reconnected();
        }
        received++;
        session.receive(packet, dc.now()).forEach(this::on);
        flush();
    }

    void detach(Wire from) {
        if (wire == from) {
            wire = null;
        }
    }

    void end() {
        isOver = true;
        wire = null;
    }

    private void on(ServerEvent event) {
        if (event instanceof ServerEvent.Requested requested) {
            run(requested.messageId(), SoakCall.Asked.read(requested.body()));
        } else if (event instanceof ServerEvent.DisconnectAfter delay) {
            closesAt = world.nanos() + Duration.ofSeconds(delay.seconds()).toNanos();
            long planned = closesAt;
            Wire current = wire;
            world.at(planned, () -> {
                if (planned == closesAt && current != null) {
                    current.close();
                }
            });
        } else if (event instanceof ServerEvent.DestroySessionRequested destroy) {
            SoakServerSession other = known.sessions.remove(destroy.sessionId());
            if (other != null) {
                other.end();
            }
            session.reply(
                    destroy.messageId(),
                    other == null
                            ? new DestroySessionNone(destroy.sessionId())
                            : new DestroySessionOk(destroy.sessionId()),
                    dc.now());
        }
    }

    private void run(long messageId, SoakCall.Asked asked) {
        world.note(asked.number());
        world.ledger.executed(asked.number(), new Ledger.MessageKey(known.key.id(), session.id(), messageId), this);
        if (asked.treatment() == SoakCall.Treatment.SILENCE) {
            return;
        }
        Duration takes = world.chance(0.02) ? world.upTo(dc.longest) : world.upTo(Duration.ofMillis(200));
        world.after(takes, () -> {
            if (!isOver) {
                session.answer(messageId, answer(asked), dc.now());
                flush();
            }
        });
    }

    private Bytes answer(SoakCall.Asked asked) {
        long number = asked.number();
        return switch (asked.treatment()) {
            case ANSWER, SILENCE -> SoakCall.answer(number);
            case ANSWER_PACKED -> packed(SoakCall.answer(number));
            case ERROR -> error(number);
            case ERROR_PACKED -> packed(error(number));
            case GARBAGE -> GARBAGE;
            case BOMB -> BOMB;
        };
    }

    private static Bytes error(long number) {
        return Bytes.wrap(new RpcError(400, "NUMBER_" + number).encode());
    }

    /** It says that it is packed, and is not. */
    private static final Bytes GARBAGE =
            Bytes.of((byte) 0xa1, (byte) 0xcf, (byte) 0x72, (byte) 0x30, (byte) 0, (byte) 0, (byte) 0, (byte) 0);

    private static final Bytes BOMB = packed(Bytes.wrap(new byte[GzipPacked.MAX_UNPACKED + 4]));

    static Bytes packed(Bytes value) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(value.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TlWriter writer = new TlWriter();
        writer.writeInt(GzipPacked.ID);
        writer.writeBytes(packed.toByteArray(), 0, packed.size());
        return Bytes.wrap(writer.toByteArray());
    }

    /** Says something that nobody asked for. */
    void push() {
        session.push(update(world.nextUpdate()), dc.now());
        flush();
    }

    private static Bytes update(int number) {
        TlWriter writer = new TlWriter();
        writer.writeInt(UPDATE);
        writer.writeInt(number);
        return Bytes.wrap(writer.toByteArray());
    }

    /** A packet that is well sealed, and not to be believed all the same. */
    void cheat() {
        Wire to = wire;
        if (to == null) {
            return;
        }
        long id = MessageIds.at(Duration.between(Instant.EPOCH, dc.now()).toNanos()) | 1;
        // More than clocks are ever set here; and only to a client that has heard the time.
        long years =
                received < 20 ? 0 : Duration.ofDays(world.between(2000, 4000)).toSeconds() << 32;
        Message poison = new Message(id, 1, update(POISON));
        switch (world.random.nextInt(years == 0 ? 2 : 4)) {
            case 0 -> to.sendToClient(seal(session.id() ^ 1, poison));
            case 1 -> to.sendToClient(seal(session.id(), new Message(id & ~1L, 1, poison.body())));
            case 2 -> to.sendToClient(seal(session.id(), new Message(id - years, 1, poison.body())));
            default -> to.sendToClient(seal(session.id(), new Message(id + years, 1, poison.body())));
        }
    }

    /** A packet that seems to come from the client, well sealed, but for a session that the client does not have. */
    void confuse() {
        Wire from = wire;
        if (from != null) {
            long id = MessageIds.at(Duration.between(Instant.EPOCH, dc.now()).toNanos());
            Bytes ack = Bytes.wrap(new MsgsAck(List.of()).encode());
            long salt = known.salts.current(dc.now());
            dc.accept(known, new EncryptedPacket(salt, world.random.nextLong(), new Message(id, 0, ack), 0), from);
        }
    }

    private byte[] seal(long sessionId, Message message) {
        TlWriter body = new TlWriter(EncryptedPacket.HEADROOM, 64);
        message.body().copyTo(body.array(), body.skip(message.body().size()));
        EncryptedPacket.Header header = new EncryptedPacket.Header(
                known.salts.current(dc.now()), sessionId, message.messageId(), message.seqNo());
        return SoakDc.bytes(
                EncryptedPacket.seal(dc.cipher, known.key, Direction.TO_CLIENT, header, body, world.randomness()));
    }

    private void flush() {
        Wire to = wire;
        if (to == null || isOver) {
            return;
        }
        Optional<EncryptedPacket.Sealed> packet = session.poll(dc.cipher, dc.now());
        while (packet.isPresent()) {
            Mischief.pass(world, SoakDc.bytes(packet.get()), bytes -> {
                Wire current = wire;
                if (current != null) {
                    current.sendToClient(bytes);
                }
            });
            packet = session.poll(dc.cipher, dc.now());
        }
        session.wakeUpAt().ifPresent(at -> {
            Duration wait = Duration.between(dc.now(), at);
            long when = world.nanos() + Math.max(0, wait.toNanos());
            if (when < alarmAt) {
                alarmAt = when;
                world.at(when, () -> {
                    alarmAt = Long.MAX_VALUE;
                    flush();
                });
            }
        });
    }
}
