package dev.tl4j.frame;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A length of four bytes in front of each packet, whose top bit stands for quick acks.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#intermediate">Intermediate</a>
 */
class Intermediate implements FrameCodec {
    private static final int UNKNOWN = -1;

    private final Side side;
    private final Intake intake;
    final FrameLength limit;

    private int length = UNKNOWN;
    private boolean quickAckRequested;

    Intermediate(Side side, FrameLength limit, Intake intake) {
        this.side = side;
        this.limit = limit;
        this.intake = intake;
    }

    /** The transport that this is, for its mark. */
    Framing framing() {
        return Framing.INTERMEDIATE;
    }

    /** What is sent behind each packet, and counted in its length. */
    byte[] padding() {
        return new byte[0];
    }

    /** Checks a length that the peer announces. */
    int checked(int received) {
        return limit.receivedWhole(received);
    }

    /** The packet without what was sent behind it. */
    byte[] withoutPadding(byte[] body) {
        return body;
    }

    @Override
    public final byte[] opening() {
        return side == Side.CLIENT ? framing().mark() : new byte[0];
    }

    @Override
    public final ByteBuffer[] encode(byte[] packet, int offset, int length, boolean quickAck) {
        byte[] padding = padding();
        int total = limit.sent(length) + padding.length;
        byte[] header = Wire.littleEndian(quickAck ? total | Wire.QUICK_ACK : total);
        ByteBuffer body = ByteBuffer.wrap(packet, offset, length);
        return padding.length == 0
                ? new ByteBuffer[] {ByteBuffer.wrap(header), body}
                : new ByteBuffer[] {ByteBuffer.wrap(header), body, ByteBuffer.wrap(padding)};
    }

    @Override
    public final ByteBuffer[] encode(QuickAck ack) {
        return new ByteBuffer[] {ByteBuffer.wrap(Wire.littleEndian(ack.token() | Wire.QUICK_ACK))};
    }

    @Override
    public final ByteBuffer[] encode(TransportError error) {
        return encode(Wire.littleEndian(error.code()), 0, 4, false);
    }

    @Override
    public final @Nullable Frame decode(ByteBuffer in) {
        if (length == UNKNOWN) {
            byte[] header = intake.collect(in, 4);
            if (header == null) {
                return null;
            }
            int word = Wire.littleEndian(header);
            if (side == Side.CLIENT && word < 0) {
                return new QuickAck(word);
            }
            quickAckRequested = word < 0;
            length = checked(word & ~Wire.QUICK_ACK);
        }
        byte[] body = intake.collect(in, length);
        if (body == null) {
            return null;
        }
        length = UNKNOWN;
        return Wire.frame(side, withoutPadding(body), quickAckRequested);
    }
}
