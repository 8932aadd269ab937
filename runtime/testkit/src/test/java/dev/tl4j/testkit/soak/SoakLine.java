package dev.tl4j.testkit.soak;

import dev.tl4j.crypto.Direction;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.session.Call;
import dev.tl4j.session.Event;
import dev.tl4j.session.Session;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session and its connection, and the observer that reads along. */
final class SoakLine {
    final Session session;
    private final SoakClient client;
    private final SoakDc dc;
    private final World world;
    private @Nullable Wire wire;
    private boolean isOver;
    private long alarmAt = Long.MAX_VALUE;

    SoakLine(SoakClient client, SoakDc dc, Session session) {
        this.client = client;
        this.dc = dc;
        this.session = session;
        world = client.world;
    }

    void connect() {
        if (isOver) {
            return;
        }
        Wire made = new Wire(world);
        wire = made;
        made.client = frame -> client.awake(() -> {
            if (wire == made) {
                client.received(this, frame);
            }
        });
        made.clientClosed = () -> client.awake(() -> closed(made));
        dc.connected(made);
        session.connected(client.now());
        flush();
    }

    private void closed(Wire old) {
        if (wire == old) {
            wire = null;
            session.disconnected().forEach(client::on);
            world.after(world.upTo(Duration.ofSeconds(3)), () -> client.awake(this::connect));
        }
    }

    void forget(SoakCall call) {
        session.forget(call);
    }

    /** Ends the session. */
    List<Call> end() {
        if (isOver) {
            return List.of();
        }
        isOver = true;
        if (wire != null) {
            wire.close();
            wire = null;
        }
        List<Call> left = session.abandon();
        session.takeEvents().forEach(client::on);
        return left;
    }

    void quickAcked(int token) {
        session.quickAcked(token).forEach(client::on);
    }

    void receive(byte[] packet) {
        long sessionId = session.id();
        List<Long> acknowledged = acknowledged(packet.clone(), sessionId);
        List<Event> events = session.receive(packet, client.now());
        if (events.stream().noneMatch(Event.Dropped.class::isInstance)) {
            acknowledged.forEach(id -> world.ledger.acknowledged(key(sessionId, id)));
        }
        events.forEach(client::on);
        flush();
    }

    /** What the server acknowledges in a packet. */
    private List<Long> acknowledged(byte[] packet, long sessionId) {
        try {
            EncryptedPacket opened = EncryptedPacket.open(dc.cipher, session.key(), Direction.TO_CLIENT, packet);
            return opened.sessionId() != sessionId
                    ? List.of()
                    : messages(opened).stream()
                            .filter(message -> MessageBody.id(message.body()) == MsgsAck.ID)
                            .flatMap(message ->
                                    MsgsAck.read(new TlReader(MtprotoSchema.schema(), message.body()))
                                            .msgIds()
                                            .stream())
                            .toList();
        } catch (MessageException e) {
            return List.of();
        }
    }

    private static List<Message> messages(EncryptedPacket packet) {
        Message message = packet.message();
        return MessageBody.id(message.body()) == MsgContainer.ID ? MsgContainer.read(message.body()) : List.of(message);
    }

    private Ledger.MessageKey key(long sessionId, long messageId) {
        return new Ledger.MessageKey(session.key().id(), sessionId, messageId);
    }

    void flush() {
        client.awake(this::flushNow);
    }

    private void flushNow() {
        Wire to = wire;
        if (to == null || isOver) {
            return;
        }
        Optional<EncryptedPacket.Sealed> packet = session.poll(client.now());
        while (packet.isPresent()) {
            byte[] bytes = SoakDc.bytes(packet.get());
            observe(bytes.clone());
            Mischief.pass(world, bytes, copy -> {
                Wire current = wire;
                if (current != null) {
                    current.sendToServer(copy);
                }
            });
            packet = session.poll(client.now());
        }
        List<Event> events = session.takeEvents();
        events.forEach(client::on);
        if (events.stream().anyMatch(Event.Unresponsive.class::isInstance)) {
            world.ledger.count("connections found dead");
            to.close();
        }
        setAlarm();
    }

    /** Which calls leave, and under which numbers. */
    private void observe(byte[] packet) {
        EncryptedPacket opened = EncryptedPacket.open(dc.cipher, session.key(), Direction.TO_SERVER, packet);
        for (Message message : messages(opened)) {
            Bytes body = MessageBody.id(message.body()) == GzipPacked.ID
                    ? GzipPacked.unpack(message.body())
                    : message.body();
            if (MessageBody.id(body) == SoakCall.ID) {
                world.ledger.sent(SoakCall.Asked.read(body).number(), key(opened.sessionId(), message.messageId()));
            }
        }
    }

    private void setAlarm() {
        long when = Math.max(client.virtual(session.wakeUpAt()), world.nanos() + 1_000_000);
        if (when < alarmAt) {
            alarmAt = when;
            world.at(when, () -> {
                alarmAt = Long.MAX_VALUE;
                flush();
            });
        }
    }
}
