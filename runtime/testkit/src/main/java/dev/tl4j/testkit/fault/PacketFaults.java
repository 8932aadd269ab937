package dev.tl4j.testkit.fault;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.session.MessageIds;
import dev.tl4j.testkit.session.Outgoing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Faults of encrypted packets on their way to clients. */
public final class PacketFaults extends FaultScope<PacketFaults> {
    private final FaultPlan plan;

    PacketFaults(FaultPlan plan) {
        this.plan = plan;
    }

    @Override
    PacketFaults self() {
        return this;
    }

    /** Whatever a test can think of. */
    public Fault make(PacketFault fault) {
        return plan.packets.add(trigger(), fault);
    }

    private interface Delivery extends PacketFault {
        @Override
        void deliver(ByteBuffer packet, PacketLine line);
    }

    private Fault deliver(Delivery delivery) {
        return make(delivery);
    }

    /** Loses the packet. */
    public Fault drop() {
        return deliver((packet, line) -> {});
    }

    /** Sends the packet late. */
    public Fault delay(Duration delay) {
        return deliver((packet, line) -> line.sendAfter(delay, packet));
    }

    /** Sends the packet behind the next one. */
    public Fault reorder() {
        return deliver((packet, line) -> line.sendBehindNext(packet));
    }

    /** Sends the packet twice. */
    public Fault duplicate() {
        return deliver((packet, line) -> {
            ByteBuffer copy = ByteBuffer.allocate(packet.remaining())
                    .put(packet.duplicate())
                    .flip();
            line.send(packet);
            line.send(copy);
        });
    }

    /** Turns a bit of the packet's last byte round. */
    public Fault corrupt() {
        return deliver((packet, line) -> {
            int last = packet.limit() - 1;
            packet.put(last, (byte) (packet.get(last) ^ 1));
            line.send(packet);
        });
    }

    /** Sends so many bytes of the packet, its frame included, and ends the connection. */
    public Fault cutAt(int bytes) {
        return deliver((packet, line) -> line.sendCut(packet, bytes));
    }

    private interface Sealing extends PacketFault {
        @Override
        Outgoing seal(Outgoing honest);
    }

    private Fault seal(Sealing sealing) {
        return make(sealing);
    }

    private Fault header(UnaryOperator<EncryptedPacket.Header> change) {
        return seal(honest -> new Outgoing(change.apply(honest.header()), honest.body(), honest.ids()));
    }

    /** Seals the packet under a salt that is not the server's. */
    public Fault wrongSalt() {
        return header(honest ->
                new EncryptedPacket.Header(~honest.salt(), honest.sessionId(), honest.messageId(), honest.seqNo()));
    }

    /** Seals the packet for another session. */
    public Fault wrongSession() {
        return header(honest ->
                new EncryptedPacket.Header(honest.salt(), ~honest.sessionId(), honest.messageId(), honest.seqNo()));
    }

    /** Gives the message an id of another time, of the past if it is negative. */
    public Fault shiftId(Duration by) {
        return messageId(id -> MessageIds.at(MessageIds.unixNanos(id) + by.toNanos()) | (id & 3));
    }

    /** Gives the message an id such as only clients use. */
    public Fault clientId() {
        return messageId(id -> id & ~3L);
    }

    private Fault messageId(UnaryOperator<Long> change) {
        return header(honest -> new EncryptedPacket.Header(
                honest.salt(), honest.sessionId(), change.apply(honest.messageId()), honest.seqNo()));
    }

    /** Sends the message among others of no use, in a container. */
    public Fault crowd() {
        return seal(Containers::crowded);
    }

    /** Sends the message in a container inside a container, which no client may take. */
    public Fault nestContainers() {
        return seal(Containers::nested);
    }

    /** Sends the message in a container of more messages than are allowed. */
    public Fault overfillContainer() {
        return seal(Containers::overfull);
    }
}
