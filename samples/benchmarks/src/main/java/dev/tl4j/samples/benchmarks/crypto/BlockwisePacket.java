package dev.tl4j.samples.benchmarks.crypto;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * The yardstick for {@link PacketCipher}: the same packets as the specification reads, with the JDK's {@code AES/ECB} called once a block
 * and every {@code Cipher} and {@code MessageDigest} got anew for each packet.
 */
final class BlockwisePacket {
    private static final int BLOCK = 16;

    private final byte[] authKey;
    private final long id;

    BlockwisePacket(AuthKey key) {
        authKey = key.bytes();
        id = key.id();
    }

    /** As {@link PacketCipher#seal} does. */
    void seal(Direction direction, byte[] packet) throws GeneralSecurityException {
        byte[] plain = Arrays.copyOfRange(packet, PacketCipher.HEADER, packet.length);
        byte[] messageKey = messageKey(direction, plain);
        byte[] encrypted = ige(Cipher.ENCRYPT_MODE, direction, messageKey, plain);
        ByteBuffer.wrap(packet)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(id)
                .put(messageKey)
                .put(encrypted);
    }

    /** As {@link PacketCipher#open} does. */
    boolean open(Direction direction, byte[] packet) throws GeneralSecurityException {
        byte[] messageKey = Arrays.copyOfRange(packet, 8, PacketCipher.HEADER);
        byte[] encrypted = Arrays.copyOfRange(packet, PacketCipher.HEADER, packet.length);
        byte[] plain = ige(Cipher.DECRYPT_MODE, direction, messageKey, encrypted);
        System.arraycopy(plain, 0, packet, PacketCipher.HEADER, plain.length);
        return ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN).getLong() == id
                && MessageDigest.isEqual(messageKey, messageKey(direction, plain));
    }

    private byte[] messageKey(Direction direction, byte[] plain) throws GeneralSecurityException {
        byte[] large = sha256(Arrays.copyOfRange(authKey, 88 + x(direction), 120 + x(direction)), plain);
        return Arrays.copyOfRange(large, 8, 24);
    }

    private byte[] ige(int mode, Direction direction, byte[] messageKey, byte[] data) throws GeneralSecurityException {
        int x = x(direction);
        byte[] a = sha256(messageKey, Arrays.copyOfRange(authKey, x, 36 + x));
        byte[] b = sha256(Arrays.copyOfRange(authKey, 40 + x, 76 + x), messageKey);
        byte[] key = woven(a, b);
        byte[] iv = woven(b, a);
        Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(mode, new SecretKeySpec(key, "AES"));
        int half = mode == Cipher.ENCRYPT_MODE ? 0 : BLOCK;
        byte[] lastOut = Arrays.copyOfRange(iv, half, half + BLOCK);
        byte[] lastIn = Arrays.copyOfRange(iv, BLOCK - half, 2 * BLOCK - half);
        byte[] result = new byte[data.length];
        for (int at = 0; at < data.length; at += BLOCK) {
            byte[] in = Arrays.copyOfRange(data, at, at + BLOCK);
            byte[] out = xor(aes.update(xor(in, lastOut)), lastIn);
            System.arraycopy(out, 0, result, at, BLOCK);
            lastOut = out;
            lastIn = in;
        }
        return result;
    }

    private static byte[] xor(byte[] left, byte[] right) {
        byte[] result = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            result[i] = (byte) (left[i] ^ right[i]);
        }
        return result;
    }

    private static byte[] woven(byte[] outer, byte[] inner) {
        return ByteBuffer.allocate(32)
                .put(outer, 0, 8)
                .put(inner, 8, 16)
                .put(outer, 24, 8)
                .array();
    }

    private static byte[] sha256(byte[] first, byte[] second) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(first);
        return digest.digest(second);
    }

    private static int x(Direction direction) {
        return direction == Direction.TO_SERVER ? 0 : 8;
    }
}
