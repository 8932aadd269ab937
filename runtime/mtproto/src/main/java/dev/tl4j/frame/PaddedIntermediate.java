package dev.tl4j.frame;

import dev.tl4j.crypto.Randomness;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The intermediate transport with 0 to 15 random bytes behind each packet, so that lengths tell less. How many there are is not said;
 * it follows from the lengths that MTProto packets have.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#padded-intermediate">Padded intermediate</a>
 */
final class PaddedIntermediate extends Intermediate {
    static final int MAX_PADDING = 15;

    private static final int ENCRYPTED_HEADER = 24;
    private static final int PLAIN_HEADER = 20;

    private final Randomness randomness;

    PaddedIntermediate(Side side, FrameLength limit, Intake intake, Randomness randomness) {
        super(side, limit, intake);
        this.randomness = randomness;
    }

    @Override
    Framing framing() {
        return Framing.PADDED_INTERMEDIATE;
    }

    @Override
    byte[] padding() {
        return randomness.bytes(randomness.bytes(1)[0] & MAX_PADDING);
    }

    @Override
    int checked(int received) {
        return limit.received(received, MAX_PADDING);
    }

    @Override
    byte[] withoutPadding(byte[] body) {
        int length = packetLength(body);
        return length == body.length ? body : Arrays.copyOf(body, length);
    }

    /**
     * An encrypted packet is 24 bytes and whole blocks of 16; a plain one, led by eight zeros, says its length; the short rest are
     * errors of 4 bytes. What contradicts this goes on as it is, for the packet layer to refuse.
     */
    static int packetLength(byte[] body) {
        if (body.length < PLAIN_HEADER) {
            return 4;
        }
        ByteBuffer buffer = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        if (buffer.getLong(0) == 0) {
            int padding = body.length - PLAIN_HEADER - buffer.getInt(16);
            return buffer.getInt(16) >= 0 && padding >= 0 && padding <= MAX_PADDING
                    ? body.length - padding
                    : body.length;
        }
        return body.length < ENCRYPTED_HEADER ? body.length : body.length - (body.length - ENCRYPTED_HEADER) % 16;
    }
}
