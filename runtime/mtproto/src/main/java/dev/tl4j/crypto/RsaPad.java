package dev.tl4j.crypto;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * RSA_PAD: how the client encrypts {@code p_q_inner_data} for the server. The data is padded and reversed, and encrypted with a one-time
 * AES key; the key itself, hidden by the hash of the ciphertext, goes in front, and all of it through plain RSA.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#41-rsa-paddata-server-public-key-mentioned-above-is-implemented-as-follows">Key exchange, step 4.1</a>
 */
public final class RsaPad {
    /** The longest data that can be encrypted. */
    public static final int MAX_DATA = 144;

    /** Bytes that {@link #decrypt} gives back: the data and its padding. */
    public static final int PADDED = 192;

    private static final int TEMP_KEY = 32;
    private static final int MAX_OLD_PADDING = RsaKey.LENGTH - 1 - DataWithHash.HASH;

    /** Each try fails with at most one half, so this many failures mean that the randomness is none. */
    private static final int MAX_TRIES = 128;

    private static final byte[] ZERO_IV = new byte[32];

    private RsaPad() {}

    /**
     * Encrypts data for the owner of the key.
     *
     * @param data at most 144 bytes
     * @param randomness asked for the padding first, then for one temporary key of 32 bytes per try
     * @return 256 bytes
     * @throws CryptoException if the data is too long
     */
    public static byte[] encrypt(byte[] data, RsaKey key, Randomness randomness) {
        if (data.length > MAX_DATA) {
            throw new CryptoException("rsa_pad data: expected at most 144 bytes, got " + data.length);
        }
        byte[] padded = Arrays.copyOf(data, PADDED);
        byte[] padding = randomness.bytes(PADDED - data.length);
        System.arraycopy(padding, 0, padded, data.length, padding.length);
        for (int i = 0; i < MAX_TRIES; i++) {
            byte[] keyAesEncrypted = wrap(padded, randomness.bytes(TEMP_KEY));
            if (key.fits(keyAesEncrypted)) {
                return key.encrypt(keyAesEncrypted);
            }
        }
        throw new CryptoException("rsa_pad: expected a temporary key that fits within 128 tries, got none");
    }

    /**
     * Undoes {@link #encrypt} and checks the hash inside, as a data center does.
     *
     * @param encrypted 256 bytes
     * @return 192 bytes: the data and, as its length is not written anywhere, its padding
     * @throws CryptoException if the bytes are not what this key's owner should have been sent
     */
    public static byte[] decrypt(byte[] encrypted, RsaPrivateKey key) {
        byte[] keyAesEncrypted = key.decrypt(encrypted);
        byte[] aesEncrypted = Arrays.copyOfRange(keyAesEncrypted, TEMP_KEY, RsaKey.LENGTH);
        byte[] tempKey = xor(Arrays.copyOf(keyAesEncrypted, TEMP_KEY), Digests.sha256(aesEncrypted));
        byte[] withHash = AesIge.decrypted(tempKey, ZERO_IV, aesEncrypted);
        byte[] padded = reversed(Arrays.copyOf(withHash, PADDED));
        byte[] hash = Arrays.copyOfRange(withHash, PADDED, withHash.length);
        if (!MessageDigest.isEqual(hash, Digests.sha256(tempKey, padded))) {
            throw new CryptoException("rsa_pad: expected the hash of the padded data, got another");
        }
        return padded;
    }

    /**
     * Decrypts what a client of the older scheme sends: SHA-1, data and padding, 255 bytes in all, through plain RSA.
     *
     * @return the data
     * @throws CryptoException if the hash does not match
     */
    public static byte[] decryptOld(byte[] encrypted, RsaPrivateKey key) {
        byte[] number = key.decrypt(encrypted);
        if (number[0] != 0) {
            throw new CryptoException("rsa data_with_hash: expected 255 bytes, got 256");
        }
        return DataWithHash.check(Arrays.copyOfRange(number, 1, number.length), MAX_OLD_PADDING);
    }

    private static byte[] wrap(byte[] padded, byte[] tempKey) {
        byte[] withHash = Arrays.copyOf(reversed(padded), PADDED + 32);
        System.arraycopy(Digests.sha256(tempKey, padded), 0, withHash, PADDED, 32);
        byte[] aesEncrypted = AesIge.encrypted(tempKey, ZERO_IV, withHash);
        byte[] result = Arrays.copyOf(xor(tempKey, Digests.sha256(aesEncrypted)), RsaKey.LENGTH);
        System.arraycopy(aesEncrypted, 0, result, TEMP_KEY, aesEncrypted.length);
        return result;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] result = new byte[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = (byte) (a[i] ^ b[i]);
        }
        return result;
    }
}
