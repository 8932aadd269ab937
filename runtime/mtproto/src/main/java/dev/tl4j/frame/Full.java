package dev.tl4j.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The oldest transport: {@code length 4 | number 4 | packet | crc32 4}, where the length counts all of it, packets are numbered from 0
 * each way, and the checksum covers what is before it. It has no mark and no quick acks.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#full">Full</a>
 */
final class Full implements FrameCodec {
    private static final int ADDED = 12;
    private static final int UNKNOWN = -1;

    /** An error stands where a length would; all that are known have three digits. */
    private static final int LOWEST_ERROR = -999;

    private final Side side;
    private final FrameLength limit;
    private final Intake intake;

    private int sent;
    private int received;
    private int length = UNKNOWN;
    private boolean numbered;
    private byte @Nullable [] packet;

    Full(Side side, FrameLength limit, Intake intake) {
        this.side = side;
        this.limit = limit;
        this.intake = intake;
    }

    @Override
    public boolean hasQuickAcks() {
        return false;
    }

    @Override
    public byte[] opening() {
        return new byte[0];
    }

    @Override
    public ByteBuffer[] encode(byte[] packet, int offset, int length, boolean quickAck) {
        if (quickAck) {
            throw new IllegalArgumentException("full transport: expected no quick ack, got one");
        }
        byte[] header = header(limit.sent(length) + ADDED, sent++);
        byte[] trailer = Wire.littleEndian(checksum(header, packet, offset, length));
        return new ByteBuffer[] {
            ByteBuffer.wrap(header), ByteBuffer.wrap(packet, offset, length), ByteBuffer.wrap(trailer)
        };
    }

    @Override
    public ByteBuffer[] encode(QuickAck ack) {
        throw new IllegalArgumentException("full transport: expected no quick ack, got one");
    }

    @Override
    public ByteBuffer[] encode(TransportError error) {
        return new ByteBuffer[] {ByteBuffer.wrap(Wire.littleEndian(error.code()))};
    }

    @Override
    public @Nullable Frame decode(ByteBuffer in) {
        if (length == UNKNOWN) {
            byte[] word = intake.collect(in, 4);
            if (word == null) {
                return null;
            }
            int value = Wire.littleEndian(word);
            if (side == Side.CLIENT && value < 0 && value >= LOWEST_ERROR) {
                return new TransportError(value);
            }
            length = packetLength(value);
        }
        return readNumber(in) && readPacket(in) ? readChecksum(in) : null;
    }

    private int packetLength(int total) {
        if (total < ADDED) {
            throw new FrameException("frame length: expected 16 or more, got " + total);
        }
        return limit.receivedWhole(total - ADDED);
    }

    private boolean readNumber(ByteBuffer in) {
        if (!numbered) {
            byte[] word = intake.collect(in, 4);
            if (word == null) {
                return false;
            }
            if (Wire.littleEndian(word) != received) {
                throw new FrameException("packet number: expected " + received + ", got " + Wire.littleEndian(word));
            }
            numbered = true;
        }
        return true;
    }

    private boolean readPacket(ByteBuffer in) {
        if (packet == null) {
            packet = intake.collect(in, length);
        }
        return packet != null;
    }

    private @Nullable Frame readChecksum(ByteBuffer in) {
        byte[] complete = packet;
        byte[] word = intake.collect(in, 4);
        if (word == null || complete == null) {
            return null;
        }
        int expected = checksum(header(length + ADDED, received), complete, 0, length);
        if (Wire.littleEndian(word) != expected) {
            throw new FrameException("crc32: expected that of the frame, got another");
        }
        received++;
        length = UNKNOWN;
        numbered = false;
        packet = null;
        return Wire.frame(side, complete, false);
    }

    private static byte[] header(int total, int number) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(total)
                .putInt(number)
                .array();
    }

    private static int checksum(byte[] header, byte[] packet, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(header);
        crc.update(packet, offset, length);
        return (int) crc.getValue();
    }
}
