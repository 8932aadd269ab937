package dev.tl4j.crypto;

import java.util.Arrays;

/**
 * The AES key and iv that protect the Diffie-Hellman part of a key exchange, and the first server salt: all follow from the two nonces.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#presenting-proof-of-work-server-authentication">Key exchange, step 4</a>
 */
public final class TmpAesKey {
    private final byte[] key;
    private final byte[] iv;

    private TmpAesKey(byte[] key, byte[] iv) {
        this.key = key;
        this.iv = iv;
    }

    /**
     * Derives key and iv.
     *
     * @param newNonce 32 bytes, the client's secret
     * @param serverNonce 16 bytes
     * @throws CryptoException if a length is wrong
     */
    public static TmpAesKey of(byte[] newNonce, byte[] serverNonce) {
        checkLengths(newNonce, serverNonce);
        byte[] newServer = Digests.sha1(newNonce, serverNonce);
        byte[] serverNew = Digests.sha1(serverNonce, newNonce);
        byte[] newNew = Digests.sha1(newNonce, newNonce);
        byte[] key = Arrays.copyOf(newServer, 32);
        System.arraycopy(serverNew, 0, key, 20, 12);
        byte[] iv = Arrays.copyOfRange(serverNew, 12, 12 + 32);
        System.arraycopy(newNew, 0, iv, 8, 20);
        System.arraycopy(newNonce, 0, iv, 28, 4);
        return new TmpAesKey(key, iv);
    }

    /** The salt that a connection starts with: the first 8 bytes of both nonces, one xor the other. */
    public static long serverSalt(byte[] newNonce, byte[] serverNonce) {
        checkLengths(newNonce, serverNonce);
        return LittleEndian.getLong(newNonce, 0) ^ LittleEndian.getLong(serverNonce, 0);
    }

    /** Encrypts an answer: its SHA-1, the answer, random bytes up to a multiple of 16. */
    public byte[] seal(byte[] answer, Randomness randomness) {
        return AesIge.encrypted(key, iv, DataWithHash.pad(answer, AesIge.BLOCK, randomness));
    }

    /**
     * Decrypts an answer and checks its SHA-1.
     *
     * @return the answer without hash and padding
     * @throws CryptoException if it is not whole blocks, or no padding below 16 bytes makes the hash match
     */
    public byte[] open(byte[] encrypted) {
        return DataWithHash.check(AesIge.decrypted(key, iv, encrypted), AesIge.BLOCK - 1);
    }

    byte[] key() {
        return key.clone();
    }

    byte[] iv() {
        return iv.clone();
    }

    private static void checkLengths(byte[] newNonce, byte[] serverNonce) {
        CryptoException.requireLength("new_nonce", newNonce, 32);
        CryptoException.requireLength("server_nonce", serverNonce, 16);
    }

    @Override
    public String toString() {
        return "TmpAesKey[***]";
    }
}
