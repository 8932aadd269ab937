package dev.tl4j.crypto;

import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-CTR as one endless key stream that is laid over whatever passes, however it is cut. Encryption and decryption are the same
 * operation. The obfuscated transport has one for each direction.
 *
 * <p>The position in the stream is state, so an instance belongs to one thread at a time.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation">Transport obfuscation</a>
 */
public final class AesCtr {
    private static final int CHUNK = 4096;

    private final Cipher cipher;
    // The JDK copies its input when input and output are the same array; a scratch array spares the garbage.
    private final byte[] scratch = new byte[CHUNK];

    /**
     * A key stream at its beginning.
     *
     * @param key 32 bytes
     * @param iv the first counter block, 16 bytes, a big-endian number that wraps around
     * @throws CryptoException if a length is wrong
     */
    public AesCtr(byte[] key, byte[] iv) {
        CryptoException.requireLength("aes key", key, 32);
        CryptoException.requireLength("ctr iv", iv, 16);
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        } catch (GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    /** Encrypts or decrypts a region of an array in place and moves on in the key stream by its length. */
    public void apply(byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        try {
            int end = offset + length;
            for (int at = offset; at < end; at += CHUNK) {
                int count = Math.min(CHUNK, end - at);
                cipher.update(data, at, count, scratch, 0);
                System.arraycopy(scratch, 0, data, at, count);
            }
        } catch (GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has AES/CTR/NoPadding with 256-bit keys", e);
    }
}
