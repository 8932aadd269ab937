package dev.tl4j.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Four-byte integers as the transports write them. */
final class Wire {
    /** The bit that asks for a quick ack or marks one. */
    static final int QUICK_ACK = 0x80000000;

    private Wire() {}

    static int littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    /** The frame that holds these bytes: a number below zero in place of a packet is an error, if a server sent it. */
    static Frame frame(Side side, byte[] bytes, boolean quickAckRequested) {
        if (side == Side.CLIENT && bytes.length == 4 && littleEndian(bytes) < 0) {
            return new TransportError(littleEndian(bytes));
        }
        return new Packet(bytes, quickAckRequested);
    }
}
