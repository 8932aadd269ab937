package dev.tl4j.frame;

import dev.tl4j.crypto.AesCtr;
import dev.tl4j.crypto.Randomness;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Another transport under a key stream for each direction, so that nobody recognises it at a glance. MTProxies and WebSockets demand it.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation">Transport obfuscation</a>
 */
public final class Obfuscated implements FrameCodec {
    private final byte[] opening;
    private final FrameCodec inner;
    private final AesCtr outgoing;

    private Obfuscated(byte[] opening, FrameCodec inner, AesCtr outgoing) {
        this.opening = opening;
        this.inner = inner;
        this.outgoing = outgoing;
    }

    /**
     * The client's end of a connection.
     *
     * @param framing the transport underneath, any but {@link Framing#FULL}
     * @param dc the data center for a proxy to connect to: 10000 more for a test server, negative for a media server
     * @param secret the proxy's, if there is a proxy
     * @param maxPacket the longest packet to accept, in bytes
     */
    public static FrameCodec client(
            Framing framing, OptionalInt dc, @Nullable ProxySecret secret, Randomness randomness, int maxPacket) {
        if (framing == Framing.FULL) {
            throw new IllegalArgumentException("obfuscation: expected any transport but full, got full");
        }
        ObfuscationStart start = ObfuscationStart.draw(framing, dc, randomness);
        FrameCodec inner = framing.codec(Side.CLIENT, randomness, maxPacket, start.toClient(secret));
        AesCtr outgoing = start.toServer(secret);
        return new Obfuscated(start.bytes(), inner, outgoing);
    }

    /** The server's end of a connection that began with these 64 bytes. */
    static DetectedFraming server(byte[] opening, @Nullable ProxySecret secret, Randomness randomness, int maxPacket) {
        ObfuscationStart start = ObfuscationStart.received(opening);
        AesCtr incoming = start.toServer(secret);
        Framing framing = start.framing();
        FrameCodec inner = framing.codec(Side.SERVER, randomness, maxPacket, incoming);
        FrameCodec codec = new Obfuscated(new byte[0], inner, start.toClient(secret));
        return new DetectedFraming(framing, OptionalInt.of(start.dc()), codec);
    }

    @Override
    public byte[] opening() {
        return opening.clone();
    }

    @Override
    public ByteBuffer[] encode(byte[] packet, int offset, int length, boolean quickAck) {
        return cover(inner.encode(packet, offset, length, quickAck));
    }

    @Override
    public ByteBuffer[] encode(QuickAck ack) {
        return cover(inner.encode(ack));
    }

    @Override
    public ByteBuffer[] encode(TransportError error) {
        return cover(inner.encode(error));
    }

    /** The inner codec deciphers by itself, as it alone knows which bytes it takes from the buffer. */
    @Override
    public @Nullable Frame decode(ByteBuffer in) {
        return inner.decode(in);
    }

    private ByteBuffer[] cover(ByteBuffer[] buffers) {
        for (ByteBuffer buffer : buffers) {
            outgoing.apply(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
        }
        return buffers;
    }
}
