package dev.tl4j.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * An authorization key: the 256 bytes that a client and a data center agreed on, from which every message takes its key. Its
 * {@code toString} tells only the id, {@code equals} takes the same time wherever two keys differ.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#authorization-key">MTProto description</a>
 */
public final class AuthKey {
    /** Bytes in a key. */
    public static final int LENGTH = 256;

    private final byte[] bytes;
    private final byte[] sha1;

    private AuthKey(byte[] bytes) {
        this.bytes = bytes;
        this.sha1 = Digests.sha1(bytes);
    }

    /**
     * The key with these bytes.
     *
     * @param bytes 256 bytes, copied
     * @throws CryptoException if there are more or fewer
     */
    public static AuthKey of(byte[] bytes) {
        return new AuthKey(
                CryptoException.requireLength("auth key", bytes, LENGTH).clone());
    }

    /** The key that a Diffie-Hellman exchange gave: {@code g^(ab) mod p}, led by zeros if the number is short. */
    static AuthKey of(BigInteger sharedSecret) {
        return new AuthKey(Numbers.toBytes(sharedSecret, LENGTH));
    }

    /** {@code auth_key_id}, the last 8 of the 20 bytes of the key's SHA-1: it leads every encrypted packet. */
    public long id() {
        return LittleEndian.getLong(sha1, 12);
    }

    /** {@code auth_key_aux_hash}, the first 8 bytes of the key's SHA-1: the {@code retry_id} of a repeated key exchange. */
    public long auxHash() {
        return LittleEndian.getLong(sha1, 0);
    }

    /**
     * {@code new_nonce_hash1}, 2 or 3: how the server proves that it knows the key when it says ok (1), retry (2) or fail (3).
     *
     * @param number 1, 2 or 3
     * @param newNonce 32 bytes
     * @return 16 bytes
     * @see <a href="https://core.telegram.org/mtproto/auth_key#9-server-responds-in-one-of-three-ways">Key exchange, step 9</a>
     */
    public byte[] newNonceHash(int number, byte[] newNonce) {
        if (number < 1 || number > 3) {
            throw new IllegalArgumentException("new_nonce_hash: expected 1, 2 or 3, got " + number);
        }
        CryptoException.requireLength("new_nonce", newNonce, 32);
        byte[] hash = Digests.sha1(newNonce, new byte[] {(byte) number}, Arrays.copyOf(sha1, 8));
        return Arrays.copyOfRange(hash, 4, 20);
    }

    /** A copy of the 256 bytes, for a session store: they are the whole secret. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Feeds a part of the key to a digest without copying it. */
    void update(MessageDigest digest, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuthKey that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return String.format("AuthKey[id=%016x]", id());
    }
}
