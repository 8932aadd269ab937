package dev.tl4j.crypto;

import java.security.MessageDigest;

/**
 * MTProto 2.0's {@code msg_key}, and the AES key and iv that follow from it. Reuses its digest and arrays, so it belongs to one thread
 * at a time, and what {@link #derive} leaves in {@link #aesKey} and {@link #aesIv} lasts until the next call.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#defining-aes-key-and-initialization-vector">MTProto description</a>
 */
final class MessageKey {
    static final int LENGTH = 16;

    final byte[] aesKey = new byte[32];
    final byte[] aesIv = new byte[32];

    /** SHA-256 over key part and plaintext: bytes 8 to 24 are {@code msg_key}, the first four make the quick-ack token. */
    final byte[] large = new byte[32];

    private final MessageDigest sha256 = Digests.newSha256();
    private final byte[] a = new byte[32];
    private final byte[] b = new byte[32];

    /** Computes {@link #large} over a plaintext, padding included. */
    void compute(AuthKey key, Direction direction, byte[] plain, int offset, int length) {
        key.update(sha256, 88 + direction.x, 32);
        sha256.update(plain, offset, length);
        Digests.finish(sha256, large);
    }

    /** Writes the 16 bytes of {@code msg_key}. */
    void write(byte[] into, int offset) {
        System.arraycopy(large, 8, into, offset, LENGTH);
    }

    /** Whether these 16 bytes are {@code msg_key}; takes the same time wherever they differ. */
    boolean matches(byte[] received, int offset) {
        long first = LittleEndian.getLong(received, offset) ^ LittleEndian.getLong(large, 8);
        long second = LittleEndian.getLong(received, offset + 8) ^ LittleEndian.getLong(large, 16);
        return (first | second) == 0;
    }

    /** The token that acknowledges this packet at once, top bit set. */
    int quickAckToken() {
        return LittleEndian.getInt(large, 0) | 0x80000000;
    }

    /** Sets {@link #aesKey} and {@link #aesIv} from the 16 bytes of a {@code msg_key}. */
    void derive(AuthKey key, Direction direction, byte[] from, int offset) {
        sha256.update(from, offset, LENGTH);
        key.update(sha256, direction.x, 36);
        Digests.finish(sha256, a);
        key.update(sha256, 40 + direction.x, 36);
        sha256.update(from, offset, LENGTH);
        Digests.finish(sha256, b);
        weave(a, b, aesKey);
        weave(b, a, aesIv);
    }

    private static void weave(byte[] outer, byte[] inner, byte[] into) {
        LittleEndian.putLong(into, 0, LittleEndian.getLong(outer, 0));
        LittleEndian.putLong(into, 8, LittleEndian.getLong(inner, 8));
        LittleEndian.putLong(into, 16, LittleEndian.getLong(inner, 16));
        LittleEndian.putLong(into, 24, LittleEndian.getLong(outer, 24));
    }
}
