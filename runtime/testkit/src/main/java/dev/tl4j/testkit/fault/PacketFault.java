package dev.tl4j.testkit.fault;

import dev.tl4j.testkit.session.Outgoing;
import java.nio.ByteBuffer;

/** What happens to a packet on its way to a client: before it is encrypted, and after. */
public interface PacketFault {
    /** Nothing. */
    PacketFault NONE = new PacketFault() {};

    /** What is sealed in place of an honest message. */
    default Outgoing seal(Outgoing honest) {
        return honest;
    }

    /** What is done with the packet, which is encrypted now and belongs to the fault. */
    default void deliver(ByteBuffer packet, PacketLine line) {
        line.send(packet);
    }

    /** This, and then another. */
    default PacketFault and(PacketFault next) {
        PacketFault first = this;
        return new PacketFault() {
            @Override
            public Outgoing seal(Outgoing honest) {
                return next.seal(first.seal(honest));
            }

            @Override
            public void deliver(ByteBuffer packet, PacketLine line) {
                first.deliver(packet, line.through(next));
            }
        };
    }
}
