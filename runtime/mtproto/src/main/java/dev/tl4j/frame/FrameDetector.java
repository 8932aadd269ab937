package dev.tl4j.frame;

import dev.tl4j.crypto.Randomness;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Tells from a connection's first bytes which transport the client uses, as a server must. It takes no more bytes than it needs: one for
 * abridged, four for the intermediate ones, eight for full (whose first packet has the number 0) and 64 for an obfuscated one.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports">MTProto transports</a>
 */
public final class FrameDetector {
    private final Randomness randomness;
    private final int maxPacket;
    private final @Nullable ProxySecret secret;

    private final byte[] first = new byte[ObfuscationStart.LENGTH];
    private int have;

    /**
     * A detector for one connection.
     *
     * @param randomness for padding
     * @param maxPacket the longest packet to accept, in bytes
     * @param secret of the proxy that this server plays, if it plays one
     */
    public FrameDetector(Randomness randomness, int maxPacket, @Nullable ProxySecret secret) {
        this.randomness = randomness;
        this.maxPacket = maxPacket;
        this.secret = secret;
    }

    /**
     * Takes bytes until the transport is clear or none are left.
     *
     * @return the transport, after which the buffer may hold the first frames; null if more bytes must come
     * @throws FrameException if no transport begins like this
     */
    public @Nullable DetectedFraming detect(ByteBuffer in) {
        if (secret != null) {
            return take(in, ObfuscationStart.LENGTH) ? obfuscated() : null;
        }
        if (!take(in, 1)) {
            return null;
        }
        if (startsWith(Framing.ABRIDGED)) {
            return plain(Framing.ABRIDGED);
        }
        if (!take(in, 4)) {
            return null;
        }
        for (Framing framing : new Framing[] {Framing.INTERMEDIATE, Framing.PADDED_INTERMEDIATE}) {
            if (startsWith(framing)) {
                return plain(framing);
            }
        }
        return fullOrObfuscated(in);
    }

    private @Nullable DetectedFraming fullOrObfuscated(ByteBuffer in) {
        if (!take(in, 8)) {
            return null;
        }
        if (Arrays.equals(first, 4, 8, new byte[4], 0, 4)) {
            DetectedFraming full = plain(Framing.FULL);
            full.codec().decode(ByteBuffer.wrap(first, 0, 8)); // they belong to the first frame, which is longer
            return full;
        }
        return take(in, ObfuscationStart.LENGTH) ? obfuscated() : null;
    }

    private boolean take(ByteBuffer in, int needed) {
        int taken = Math.min(in.remaining(), Math.max(0, needed - have));
        in.get(first, have, taken);
        have += taken;
        return have >= needed;
    }

    private boolean startsWith(Framing framing) {
        byte[] mark = framing.mark();
        return Arrays.equals(first, 0, mark.length, mark, 0, mark.length);
    }

    private DetectedFraming plain(Framing framing) {
        return new DetectedFraming(framing, OptionalInt.empty(), framing.server(randomness, maxPacket));
    }

    private DetectedFraming obfuscated() {
        return Obfuscated.server(first.clone(), secret, randomness, maxPacket);
    }
}
