package dev.tl4j.frame;

import dev.tl4j.crypto.AesCtr;
import dev.tl4j.crypto.Digests;
import dev.tl4j.crypto.Randomness;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The 64 bytes that open an obfuscated connection: random, so that nothing can be recognised, and the source of both key streams. Only
 * transport and data center are written into them, at the end, where they are encrypted.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation">Transport obfuscation</a>
 */
final class ObfuscationStart {
    static final int LENGTH = 64;

    private static final int TAG = 56;
    private static final int DC = 60;

    /** Beginnings that belong to other protocols: HEAD, POST, GET, OPTI, the two plain transports and TLS. */
    private static final Set<Integer> FORBIDDEN =
            Set.of(0x44414548, 0x54534f50, 0x20544547, 0x4954504f, 0xdddddddd, 0xeeeeeeee, 0x02010316);

    /** A try fails about once in 250; randomness that fails so often is none. */
    private static final int MAX_TRIES = 128;

    private final ByteBuffer bytes;

    private ObfuscationStart(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Draws a start, again and again until it begins like nothing else. */
    static ObfuscationStart draw(Framing framing, OptionalInt dc, Randomness randomness) {
        for (int i = 0; i < MAX_TRIES; i++) {
            ObfuscationStart start = new ObfuscationStart(randomness.bytes(LENGTH));
            if (start.looksLikeNothing()) {
                start.bytes.putInt(TAG, framing.tag());
                dc.ifPresent(id -> start.bytes.putShort(DC, (short) id));
                return start;
            }
        }
        throw new IllegalStateException("obfuscation: expected randomness, got " + MAX_TRIES + " forbidden starts");
    }

    /** The start that a client sent, whose end is still encrypted. */
    static ObfuscationStart received(byte[] bytes) {
        return new ObfuscationStart(bytes);
    }

    /** The key stream from client to server, 64 bytes into it. Encrypts the end of this start, or decrypts it. */
    AesCtr toServer(@Nullable ProxySecret secret) {
        AesCtr keyStream = keyStream(Arrays.copyOfRange(bytes.array(), 8, TAG), secret);
        byte[] all = bytes.array().clone();
        keyStream.apply(all, 0, LENGTH);
        bytes.put(TAG, all, TAG, LENGTH - TAG);
        return keyStream;
    }

    /** The key stream from server to client. */
    AesCtr toClient(@Nullable ProxySecret secret) {
        byte[] reversed = new byte[TAG - 8];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = bytes.get(TAG - 1 - i);
        }
        return keyStream(reversed, secret);
    }

    byte[] bytes() {
        return bytes.array().clone();
    }

    /** The transport that the decrypted end names. */
    Framing framing() {
        return switch (bytes.getInt(TAG)) {
            case 0xefefefef -> Framing.ABRIDGED;
            case 0xeeeeeeee -> Framing.INTERMEDIATE;
            case 0xdddddddd -> Framing.PADDED_INTERMEDIATE;
            default ->
                throw new FrameException("obfuscated transport: expected ef, ee or dd four times, got another tag");
        };
    }

    /** The data center that the decrypted end names. */
    int dc() {
        return bytes.getShort(DC);
    }

    private boolean looksLikeNothing() {
        return bytes.get(0) != (byte) 0xef && !FORBIDDEN.contains(bytes.getInt(0)) && bytes.getInt(4) != 0;
    }

    private static AesCtr keyStream(byte[] keyAndIv, @Nullable ProxySecret secret) {
        byte[] key = Arrays.copyOf(keyAndIv, 32);
        byte[] iv = Arrays.copyOfRange(keyAndIv, 32, 48);
        return new AesCtr(secret == null ? key : Digests.sha256(key, secret.key()), iv);
    }
}
