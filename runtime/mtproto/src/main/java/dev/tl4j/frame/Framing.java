package dev.tl4j.frame;

import dev.tl4j.crypto.AesCtr;
import dev.tl4j.crypto.Randomness;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The four ways to cut a stream into packets.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports">MTProto transports</a>
 */
public enum Framing {
    /** One byte in front of most packets. */
    ABRIDGED(1, 0xef),
    /** Four bytes of length in front of each packet. */
    INTERMEDIATE(4, 0xee),
    /** Intermediate, with up to 15 random bytes behind each packet. */
    PADDED_INTERMEDIATE(4, 0xdd),
    /** Length, number and checksum around each packet; not possible under obfuscation. */
    FULL(0, 0);

    /** The longest packet that is accepted unless told otherwise: a little more than the longest TL string, 16 MiB. */
    public static final int MAX_PACKET = (1 << 24) + 4096;

    private final int markLength;
    private final int markByte;

    Framing(int markLength, int markByte) {
        this.markLength = markLength;
        this.markByte = markByte;
    }

    /**
     * The client's end of a connection.
     *
     * @param randomness for padding
     * @param maxPacket the longest packet to accept, in bytes
     */
    public FrameCodec client(Randomness randomness, int maxPacket) {
        return codec(Side.CLIENT, randomness, maxPacket, null);
    }

    /** The server's end of a connection whose first bytes have been told apart already, see {@link FrameDetector}. */
    public FrameCodec server(Randomness randomness, int maxPacket) {
        return codec(Side.SERVER, randomness, maxPacket, null);
    }

    /** A codec that deciphers what comes in with this key stream, if there is one. */
    FrameCodec codec(Side side, Randomness randomness, int maxPacket, @Nullable AesCtr keyStream) {
        FrameLength limit = new FrameLength(this == ABRIDGED ? Math.min(maxPacket, Abridged.MAX_PACKET) : maxPacket);
        Intake intake = new Intake(keyStream);
        return switch (this) {
            case ABRIDGED -> new Abridged(side, limit, intake);
            case INTERMEDIATE -> new Intermediate(side, limit, intake);
            case PADDED_INTERMEDIATE -> new PaddedIntermediate(side, limit, intake, randomness);
            case FULL -> new Full(side, limit, intake);
        };
    }

    /** The bytes that a client opens its connection with. */
    byte[] mark() {
        byte[] mark = new byte[markLength];
        Arrays.fill(mark, (byte) markByte);
        return mark;
    }

    /** The mark's byte, four times over, which is how the obfuscated opening names the transport. */
    int tag() {
        return markByte * 0x01010101;
    }
}
