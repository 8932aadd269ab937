package dev.tl4j.crypto;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * {@code data_with_hash}: the SHA-1 of some data, the data, and random padding. The padding's length is written nowhere; it is found by
 * trying, as there are few possibilities and the hash fits one of them.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#5-server-responds-with">Key exchange, step 5</a>
 */
final class DataWithHash {
    static final int HASH = 20;

    private DataWithHash() {}

    /** Hash, data, and padding up to a multiple of so many bytes. */
    static byte[] pad(byte[] data, int multiple, Randomness randomness) {
        int length = HASH + data.length;
        byte[] padding = randomness.bytes(Math.floorMod(-length, multiple));
        byte[] result = Arrays.copyOf(Digests.sha1(data), length + padding.length);
        System.arraycopy(data, 0, result, HASH, data.length);
        System.arraycopy(padding, 0, result, length, padding.length);
        return result;
    }

    /** The data, if the hash matches it with some padding from none to {@code maxPadding}. */
    static byte[] check(byte[] withHash, int maxPadding) {
        byte[] hash = Arrays.copyOf(withHash, HASH);
        for (int end = withHash.length; end >= HASH && end >= withHash.length - maxPadding; end--) {
            MessageDigest sha1 = Digests.newSha1();
            sha1.update(withHash, HASH, end - HASH);
            if (MessageDigest.isEqual(hash, sha1.digest())) {
                return Arrays.copyOfRange(withHash, HASH, end);
            }
        }
        throw new CryptoException("answer hash: expected the SHA-1 of the data, got another");
    }
}
