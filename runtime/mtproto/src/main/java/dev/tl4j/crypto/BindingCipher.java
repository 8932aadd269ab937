package dev.tl4j.crypto;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The {@code encrypted_message} of {@code auth.bindTempAuthKey}: the one place where MTProto 2.0 still uses the encryption of version 1,
 * with SHA-1, offsets of zero and the permanent key.
 *
 * <p>The plaintext is {@code random 16 | msg_id 8 | seq_no 4 | length 4 | data}, followed by less than 16 bytes of padding that
 * {@code msg_key} does not cover.
 *
 * @see <a href="https://core.telegram.org/method/auth.bindTempAuthKey">auth.bindTempAuthKey</a>
 * @see <a href="https://core.telegram.org/mtproto/description_v1">MTProto 1.0</a>
 */
public final class BindingCipher {
    private static final int PLAIN_HEADER = 32;

    private BindingCipher() {}

    /**
     * Seals a plaintext without padding.
     *
     * @param key the permanent key
     * @param plain 32 bytes of header and the data
     * @return {@code auth_key_id 8 | msg_key 16 | encrypted plaintext and padding}
     */
    public static byte[] seal(AuthKey key, byte[] plain, Randomness randomness) {
        int padding = Math.floorMod(-plain.length, AesIge.BLOCK);
        byte[] padded = Arrays.copyOf(plain, plain.length + padding);
        System.arraycopy(randomness.bytes(padding), 0, padded, plain.length, padding);
        byte[] messageKey = messageKey(plain, plain.length);
        byte[] encrypted = AesIge.encrypted(aesKey(key, messageKey), aesIv(key, messageKey), padded);

        byte[] packet = new byte[PacketCipher.HEADER + encrypted.length];
        LittleEndian.putLong(packet, 0, key.id());
        System.arraycopy(messageKey, 0, packet, 8, messageKey.length);
        System.arraycopy(encrypted, 0, packet, PacketCipher.HEADER, encrypted.length);
        return packet;
    }

    /**
     * Opens what {@link #seal} made, as the server does.
     *
     * @return the plaintext without its padding
     * @throws CryptoException if the packet is for another key, too short, or does not match its {@code msg_key} or its length
     */
    public static byte[] open(AuthKey key, byte[] packet) {
        if (packet.length < PacketCipher.HEADER + PLAIN_HEADER || LittleEndian.getLong(packet, 0) != key.id()) {
            throw new CryptoException("binding message: expected one for the permanent key, got another");
        }
        byte[] messageKey = Arrays.copyOfRange(packet, 8, PacketCipher.HEADER);
        byte[] encrypted = Arrays.copyOfRange(packet, PacketCipher.HEADER, packet.length);
        byte[] padded = AesIge.decrypted(aesKey(key, messageKey), aesIv(key, messageKey), encrypted);
        int length = checkedLength(padded);
        if (!MessageDigest.isEqual(messageKey, messageKey(padded, length))) {
            throw new CryptoException("binding message: expected the msg_key of its plaintext, got another");
        }
        return Arrays.copyOf(padded, length);
    }

    private static int checkedLength(byte[] padded) {
        long length = PLAIN_HEADER + (long) LittleEndian.getInt(padded, 28);
        if (length < PLAIN_HEADER || length > padded.length || padded.length - length >= AesIge.BLOCK) {
            throw new CryptoException("binding message: expected less than 16 bytes of padding, got another length");
        }
        return (int) length;
    }

    static byte[] messageKey(byte[] plain, int length) {
        MessageDigest sha1 = Digests.newSha1();
        sha1.update(plain, 0, length);
        return Arrays.copyOfRange(sha1.digest(), 4, 20);
    }

    static byte[] aesKey(AuthKey key, byte[] messageKey) {
        byte[] result = new byte[32];
        System.arraycopy(hashA(key, messageKey), 0, result, 0, 8);
        System.arraycopy(hashB(key, messageKey), 8, result, 8, 12);
        System.arraycopy(hashC(key, messageKey), 4, result, 20, 12);
        return result;
    }

    static byte[] aesIv(AuthKey key, byte[] messageKey) {
        byte[] result = new byte[32];
        System.arraycopy(hashA(key, messageKey), 8, result, 0, 12);
        System.arraycopy(hashB(key, messageKey), 0, result, 12, 8);
        System.arraycopy(hashC(key, messageKey), 16, result, 20, 4);
        System.arraycopy(hashD(key, messageKey), 0, result, 24, 8);
        return result;
    }

    private static byte[] hashA(AuthKey key, byte[] messageKey) {
        return hash(key, 0, 0, messageKey, 0, 32);
    }

    private static byte[] hashB(AuthKey key, byte[] messageKey) {
        return hash(key, 32, 16, messageKey, 48, 16);
    }

    private static byte[] hashC(AuthKey key, byte[] messageKey) {
        return hash(key, 64, 32, messageKey, 0, 0);
    }

    private static byte[] hashD(AuthKey key, byte[] messageKey) {
        return hash(key, 0, 0, messageKey, 96, 32);
    }

    private static byte[] hash(AuthKey key, int before, int beforeLength, byte[] middle, int after, int afterLength) {
        MessageDigest sha1 = Digests.newSha1();
        key.update(sha1, before, beforeLength);
        sha1.update(middle);
        key.update(sha1, after, afterLength);
        return sha1.digest();
    }
}
