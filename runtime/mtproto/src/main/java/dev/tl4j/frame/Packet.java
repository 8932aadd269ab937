package dev.tl4j.frame;

/** An MTProto packet, plain or encrypted, as it came from the peer. */
public final class Packet implements Frame {
    private final byte[] bytes;
    private final boolean quickAckRequested;

    Packet(byte[] bytes, boolean quickAckRequested) {
        this.bytes = bytes;
        this.quickAckRequested = quickAckRequested;
    }

    /** The packet itself, not a copy: whoever takes it may decrypt it in place. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether the client wants a {@link QuickAck} as soon as the server has opened the packet. */
    public boolean quickAckRequested() {
        return quickAckRequested;
    }

    @Override
    public String toString() {
        return "Packet[" + bytes.length + " bytes" + (quickAckRequested ? ", quick ack requested]" : "]");
    }
}
