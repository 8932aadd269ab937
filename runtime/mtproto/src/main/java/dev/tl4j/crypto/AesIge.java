package dev.tl4j.crypto;

import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in IGE mode, in place and without padding. With blocks of 16 bytes, {@code c[i] = E(p[i] ^ c[i-1]) ^ p[i-1]}, where the first
 * half of the 32-byte iv stands for {@code c[-1]} and the second for {@code p[-1]}.
 *
 * <p>No Java platform has IGE, and a call per block is slow. But {@code c[i] ^ p[i-1]} is the CBC encryption of {@code p[i] ^ p[i-2]}
 * (with {@code p[-2]} = {@code c[-1]} and no iv), and CBC encryption is a single intrinsic on HotSpot. Decryption must know
 * {@code p[i-1]} before it can do block i, so it stays at a call per block; CBC's own feedback saves it an xor:
 * {@code CBC-decrypt(c[i] ^ p[i-1]) = p[i] ^ p[i-2]}.
 *
 * <p>An instance keeps its ciphers and scratch space for the next message, so it belongs to one thread at a time.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#defining-aes-key-and-initialization-vector">MTProto description</a>
 */
public final class AesIge {
    static final int BLOCK = 16;

    /** The CBC trick needs the chunk three times over; 2 KiB keeps all of it in the first-level cache. */
    static final int CHUNK = 2048;

    /** Below this, setting up the JDK's cipher (1.7 µs) costs more than Bouncy Castle's slower blocks (0.14 instead of 0.03 µs). */
    static final int SMALL = 128;

    /** What the iv would do is in the first block already, and a packet is too short to copy it three times. */
    private static final IvParameterSpec NO_IV = new IvParameterSpec(new byte[BLOCK]);

    private final Cipher cbc = newCbc();
    private final AesIgeSmall small = new AesIgeSmall();
    private final byte[] plain = new byte[2 * BLOCK + CHUNK];
    private final byte[] mixed = new byte[CHUNK];

    /** Gets the ciphers, which costs more than a short message. */
    public AesIge() {}

    /**
     * Encrypts a region of an array in place.
     *
     * @param key 32 bytes
     * @param iv 32 bytes
     * @param length a multiple of 16
     * @throws CryptoException if a length is wrong
     */
    public void encrypt(byte[] key, byte[] iv, byte[] data, int offset, int length) {
        check(key, iv, data, offset, length);
        if (length < SMALL) {
            small.encrypt(key, iv, data, offset, length);
            return;
        }
        try {
            encryptChunks(key, iv, data, offset, length);
        } catch (GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    /** Decrypts a region of an array in place; arguments and errors as for {@link #encrypt}. */
    public void decrypt(byte[] key, byte[] iv, byte[] data, int offset, int length) {
        check(key, iv, data, offset, length);
        if (length < SMALL) {
            small.decrypt(key, iv, data, offset, length);
            return;
        }
        try {
            decryptBlocks(key, iv, data, offset, length);
        } catch (GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    /** The encrypted form of a whole array, which stays as it is. */
    public static byte[] encrypted(byte[] key, byte[] iv, byte[] data) {
        byte[] result = data.clone();
        new AesIge().encrypt(key, iv, result, 0, result.length);
        return result;
    }

    /** The decrypted form of a whole array, which stays as it is. */
    public static byte[] decrypted(byte[] key, byte[] iv, byte[] data) {
        byte[] result = data.clone();
        new AesIge().decrypt(key, iv, result, 0, result.length);
        return result;
    }

    private void encryptChunks(byte[] key, byte[] iv, byte[] data, int offset, int length)
            throws GeneralSecurityException {
        cbc.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), NO_IV);
        // The two blocks before the chunk lead it, so that no index needs a special case.
        System.arraycopy(iv, 0, plain, 0, 2 * BLOCK);
        int end = offset + length;
        for (int at = offset; at < end; at += CHUNK) {
            int count = Math.min(CHUNK, end - at);
            System.arraycopy(data, at, plain, 2 * BLOCK, count);
            mixIn(count);
            cbc.update(mixed, 0, count, data, at);
            mixOut(data, at, count);
            System.arraycopy(plain, count, plain, 0, 2 * BLOCK);
        }
    }

    private void mixIn(int count) {
        for (int i = 0; i < count; i += Long.BYTES) {
            long mix = LittleEndian.getLong(plain, i) ^ LittleEndian.getLong(plain, i + 2 * BLOCK);
            LittleEndian.putLong(mixed, i, mix);
        }
    }

    private void mixOut(byte[] data, int at, int count) {
        for (int i = 0; i < count; i += Long.BYTES) {
            long mix = LittleEndian.getLong(data, at + i) ^ LittleEndian.getLong(plain, i + BLOCK);
            LittleEndian.putLong(data, at + i, mix);
        }
    }

    private void decryptBlocks(byte[] key, byte[] iv, byte[] data, int offset, int length)
            throws GeneralSecurityException {
        cbc.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), NO_IV);
        long beforeLow = LittleEndian.getLong(iv, 0); // p[i-2]; c[-1] at first
        long beforeHigh = LittleEndian.getLong(iv, 8);
        long lastLow = LittleEndian.getLong(iv, BLOCK); // p[i-1]
        long lastHigh = LittleEndian.getLong(iv, BLOCK + 8);
        for (int at = offset; at < offset + length; at += BLOCK) {
            LittleEndian.putLong(mixed, 0, LittleEndian.getLong(data, at) ^ lastLow);
            LittleEndian.putLong(mixed, 8, LittleEndian.getLong(data, at + 8) ^ lastHigh);
            cbc.update(mixed, 0, BLOCK, data, at);
            long low = LittleEndian.getLong(data, at) ^ beforeLow;
            long high = LittleEndian.getLong(data, at + 8) ^ beforeHigh;
            LittleEndian.putLong(data, at, low);
            LittleEndian.putLong(data, at + 8, high);
            beforeLow = lastLow;
            beforeHigh = lastHigh;
            lastLow = low;
            lastHigh = high;
        }
    }

    private static void check(byte[] key, byte[] iv, byte[] data, int offset, int length) {
        CryptoException.requireLength("aes key", key, 32);
        CryptoException.requireLength("ige iv", iv, 2 * BLOCK);
        Objects.checkFromIndexSize(offset, length, data.length);
        if (length % BLOCK != 0) {
            throw new CryptoException("ige data: expected a multiple of 16 bytes, got " + length);
        }
    }

    private static Cipher newCbc() {
        try {
            return Cipher.getInstance("AES/CBC/NoPadding");
        } catch (GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has AES/CBC/NoPadding with 256-bit keys", e);
    }
}
