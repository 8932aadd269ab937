package dev.tl4j.testkit.fault;

import java.nio.ByteBuffer;
import java.time.Duration;

/** A connection as faults see it: where packets can go. Each packet belongs to the line afterwards. */
public interface PacketLine {
    /** Sends a packet. */
    void send(ByteBuffer packet);

    /** Sends a packet later. */
    void sendAfter(Duration delay, ByteBuffer packet);

    /** Sends a packet behind the next one, or a little later if there is none. */
    void sendBehindNext(ByteBuffer packet);

    /** Sends the first bytes of a packet, as the transport frames it, and ends the connection. */
    void sendCut(ByteBuffer packet, int bytes);

    /** The line on which another fault happens to what is sent at once. */
    default PacketLine through(PacketFault fault) {
        PacketLine line = this;
        return new PacketLine() {
            @Override
            public void send(ByteBuffer packet) {
                fault.deliver(packet, line);
            }

            @Override
            public void sendAfter(Duration delay, ByteBuffer packet) {
                line.sendAfter(delay, packet);
            }

            @Override
            public void sendBehindNext(ByteBuffer packet) {
                line.sendBehindNext(packet);
            }

            @Override
            public void sendCut(ByteBuffer packet, int bytes) {
                line.sendCut(packet, bytes);
            }
        };
    }
}
