package dev.tl4j.frame;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One connection's framing, both ways. It keeps what has arrived of an unfinished frame and, with some transports, counters and key
 * streams, so each connection has its own, used by one thread at a time.
 */
public interface FrameCodec {
    /** What must be written before the first frame: the transport's mark on a client's side, nothing on a server's. */
    byte[] opening();

    /** Whether packets can ask for a {@link QuickAck}: with all transports but {@link Framing#FULL}. */
    default boolean hasQuickAcks() {
        return true;
    }

    /**
     * Frames a packet. The buffers are to be written in this order, best by one gathering write. One of them wraps the packet's own
     * bytes, which belong to the codec from now on: an obfuscated transport encrypts them where they are.
     *
     * @param length of the packet, a positive multiple of 4
     * @param quickAck asks the server for a {@link QuickAck}; not with {@link Framing#FULL}
     * @throws IllegalArgumentException if there is no frame for such a packet
     */
    ByteBuffer[] encode(byte[] packet, int offset, int length, boolean quickAck);

    /** Frames a quick ack, as a server does; not with {@link Framing#FULL}. */
    ByteBuffer[] encode(QuickAck ack);

    /** Frames an error, as a server does. */
    ByteBuffer[] encode(TransportError error);

    /**
     * Takes bytes until a frame is complete or none are left.
     *
     * @return the next frame, after which the buffer may hold more; null if the buffer is empty and the next frame incomplete
     * @throws FrameException if the stream is broken; the codec is of no use after that
     */
    @Nullable
    Frame decode(ByteBuffer in);
}
