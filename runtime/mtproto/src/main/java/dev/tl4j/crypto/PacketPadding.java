package dev.tl4j.crypto;

import java.util.Objects;

/**
 * The padding of an encrypted packet: 12 to 1024 random bytes that make the plaintext a multiple of 16.
 *
 * @see <a href="https://core.telegram.org/mtproto/security_guidelines#checking-message-length">Security guidelines</a>
 */
public final class PacketPadding {
    /** Bytes of plaintext in front of the data: salt, session_id, msg_id, seq_no and length. */
    public static final int PLAIN_HEADER = 32;

    private static final int MIN = 12;
    private static final int MAX = 1024;

    private PacketPadding() {}

    /** The least padding that data of this length may have: 12 to 27 bytes. */
    public static int shortest(int dataLength) {
        return MIN + Math.floorMod(-(PLAIN_HEADER + dataLength + MIN), AesIge.BLOCK);
    }

    /**
     * Reads the data's length from an opened plaintext and checks that it leaves no more and no less padding than it may.
     *
     * @param offset where the plaintext begins
     * @param length of the plaintext, padding included
     * @return the length of the data, which begins at {@code offset + 32}
     * @throws CryptoException if it is negative, not divisible by 4, or leaves less than 12 or more than 1024 bytes of padding
     */
    public static int dataLength(byte[] plain, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, plain.length);
        if (length < PLAIN_HEADER) {
            throw new CryptoException("plaintext: expected at least 32 bytes, got " + length);
        }
        int data = LittleEndian.getInt(plain, offset + 28);
        if (data < 0 || data % 4 != 0) {
            throw new CryptoException("message length: expected a multiple of 4, got " + data);
        }
        long padding = (long) length - PLAIN_HEADER - data;
        if (padding < MIN || padding > MAX) {
            throw new CryptoException("padding: expected 12 to 1024 bytes, got " + padding);
        }
        return data;
    }
}
