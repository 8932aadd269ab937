package dev.tl4j.crypto;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * AES-256-IGE block by block, as the definition reads, for messages so short that Bouncy Castle's quick key set-up wins.
 * {@link AesIge} has checked the arguments.
 */
final class AesIgeSmall {
    private final BlockCipher encryption = AESEngine.newInstance();
    private final BlockCipher decryption = AESEngine.newInstance();
    private final byte[] previousPlain = new byte[AesIge.BLOCK];
    private final byte[] previousCipher = new byte[AesIge.BLOCK];
    private final byte[] block = new byte[AesIge.BLOCK];

    void encrypt(byte[] key, byte[] iv, byte[] data, int offset, int length) {
        encryption.init(true, new KeyParameter(key));
        start(previousCipher, previousPlain, iv);
        run(encryption, previousCipher, previousPlain, data, offset, length);
    }

    void decrypt(byte[] key, byte[] iv, byte[] data, int offset, int length) {
        decryption.init(false, new KeyParameter(key));
        start(previousCipher, previousPlain, iv);
        run(decryption, previousPlain, previousCipher, data, offset, length);
    }

    private static void start(byte[] cipher, byte[] plain, byte[] iv) {
        System.arraycopy(iv, 0, cipher, 0, AesIge.BLOCK);
        System.arraycopy(iv, AesIge.BLOCK, plain, 0, AesIge.BLOCK);
    }

    /** {@code out = f(in ^ lastOut) ^ lastIn}: both directions are this, with the roles of the two texts exchanged. */
    private void run(BlockCipher aes, byte[] lastOut, byte[] lastIn, byte[] data, int offset, int length) {
        for (int at = offset; at < offset + length; at += AesIge.BLOCK) {
            System.arraycopy(data, at, block, 0, AesIge.BLOCK);
            xor(lastOut, block);
            aes.processBlock(lastOut, 0, lastOut, 0);
            xor(lastOut, lastIn);
            System.arraycopy(block, 0, lastIn, 0, AesIge.BLOCK);
            System.arraycopy(lastOut, 0, data, at, AesIge.BLOCK);
        }
    }

    private static void xor(byte[] target, byte[] other) {
        for (int i = 0; i < AesIge.BLOCK; i += Long.BYTES) {
            LittleEndian.putLong(target, i, LittleEndian.getLong(target, i) ^ LittleEndian.getLong(other, i));
        }
    }
}
