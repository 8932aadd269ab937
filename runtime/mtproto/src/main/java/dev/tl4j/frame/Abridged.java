package dev.tl4j.frame;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The transport that adds least: the length in words of 4 bytes, in one byte if it is below 127, else in three behind a 127. The top
 * bit of the first byte stands for quick acks.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#abridged">Abridged</a>
 */
final class Abridged implements FrameCodec {
    /** As many words as three bytes can count. */
    static final int MAX_PACKET = 0xffffff * 4;

    private static final int LONG = 0x7f;
    private static final int UNKNOWN = -1;

    private final Side side;
    private final FrameLength limit;
    private final Intake intake;

    private int first = UNKNOWN;
    private int length = UNKNOWN;

    Abridged(Side side, FrameLength limit, Intake intake) {
        this.side = side;
        this.limit = limit;
        this.intake = intake;
    }

    @Override
    public byte[] opening() {
        return side == Side.CLIENT ? Framing.ABRIDGED.mark() : new byte[0];
    }

    @Override
    public ByteBuffer[] encode(byte[] packet, int offset, int length, boolean quickAck) {
        int words = limit.sent(length) / 4;
        int top = quickAck ? 0x80 : 0;
        byte[] header = words < LONG
                ? new byte[] {(byte) (top | words)}
                : new byte[] {(byte) (top | LONG), (byte) words, (byte) (words >> 8), (byte) (words >> 16)};
        return new ByteBuffer[] {ByteBuffer.wrap(header), ByteBuffer.wrap(packet, offset, length)};
    }

    /** Big-endian, alone among all numbers here, so that the top bit comes first. */
    @Override
    public ByteBuffer[] encode(QuickAck ack) {
        byte[] bytes = Wire.littleEndian(Integer.reverseBytes(ack.token() | Wire.QUICK_ACK));
        return new ByteBuffer[] {ByteBuffer.wrap(bytes)};
    }

    @Override
    public ByteBuffer[] encode(TransportError error) {
        return encode(Wire.littleEndian(error.code()), 0, 4, false);
    }

    @Override
    public @Nullable Frame decode(ByteBuffer in) {
        if (first == UNKNOWN && !readFirst(in)) {
            return null;
        }
        if (side == Side.CLIENT && (first & 0x80) != 0) {
            return readQuickAck(in);
        }
        if (length == UNKNOWN && !readLongLength(in)) {
            return null;
        }
        byte[] packet = intake.collect(in, length);
        if (packet == null) {
            return null;
        }
        boolean quickAck = (first & 0x80) != 0;
        first = UNKNOWN;
        length = UNKNOWN;
        return Wire.frame(side, packet, quickAck);
    }

    private boolean readFirst(ByteBuffer in) {
        byte[] header = intake.collect(in, 1);
        if (header == null) {
            return false;
        }
        first = header[0] & 0xff;
        boolean acknowledges = side == Side.CLIENT && (first & 0x80) != 0;
        if (!acknowledges && (first & LONG) != LONG) {
            length = limit.receivedWhole((first & LONG) * 4);
        }
        return true;
    }

    private boolean readLongLength(ByteBuffer in) {
        byte[] words = intake.collect(in, 3);
        if (words == null) {
            return false;
        }
        length = limit.receivedWhole(((words[0] & 0xff) | (words[1] & 0xff) << 8 | (words[2] & 0xff) << 16) * 4);
        return true;
    }

    private @Nullable Frame readQuickAck(ByteBuffer in) {
        byte[] rest = intake.collect(in, 3);
        if (rest == null) {
            return null;
        }
        int token = first << 24 | (rest[0] & 0xff) << 16 | (rest[1] & 0xff) << 8 | (rest[2] & 0xff);
        first = UNKNOWN;
        return new QuickAck(token);
    }
}
