package dev.tl4j.net;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.X25519;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A ClientHello like a browser's, whose {@code random} proves to an MTProxy that we know its secret: it is the HMAC of the hello, the last
 * four bytes xored with the time. Always 517 bytes, which is what proxies look for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8446#section-4.1.2">RFC 8446, ClientHello</a>
 */
final class FakeTlsHello {
    static final int LENGTH = 517;
    static final int RANDOM = 11;
    static final int RANDOM_LENGTH = 32;

    /** From AES-128-GCM for TLS 1.3 to plain old AES-256-CBC, as browsers list them. */
    private static final int[] CIPHER_SUITES = {
        0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014, 0x9c, 0x9d, 0x2f, 0x35
    };

    private static final int[] SIGNATURES = {0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601};
    private static final int X25519_GROUP = 0x1d;
    private static final int PADDING = 0x15;

    private final ByteBuffer out = ByteBuffer.allocate(LENGTH);
    private final Randomness randomness;

    private FakeTlsHello(Randomness randomness) {
        this.randomness = randomness;
    }

    /** The hello to a proxy with this secret. */
    static byte[] write(byte[] key, String domain, long unixSeconds, Randomness randomness) {
        FakeTlsHello hello = new FakeTlsHello(randomness);
        hello.write(domain);
        byte[] bytes = hello.out.array();
        ByteBuffer digest = ByteBuffer.wrap(FakeTls.hmac(key, bytes)).order(ByteOrder.LITTLE_ENDIAN);
        digest.putInt(28, digest.getInt(28) ^ (int) unixSeconds);
        System.arraycopy(digest.array(), 0, bytes, RANDOM, RANDOM_LENGTH);
        return bytes;
    }

    private void write(String domain) {
        out.put((byte) 0x16).putShort((short) 0x0301).putShort((short) (LENGTH - 5));
        out.put((byte) 1).put((byte) 0).putShort((short) (LENGTH - 9));
        out.putShort((short) 0x0303).put(new byte[RANDOM_LENGTH]);
        out.put((byte) 32).put(randomness.bytes(32));
        out.putShort((short) (2 * CIPHER_SUITES.length + 2));
        shorts(grease());
        shorts(CIPHER_SUITES);
        out.putShort((short) 0x0100);
        out.putShort((short) (LENGTH - out.position() - 2));
        writeExtensions(domain);
        int padding = out.remaining() - 4;
        extension(PADDING, padding).position(LENGTH);
    }

    private void writeExtensions(String domain) {
        byte[] name = domain.getBytes(StandardCharsets.US_ASCII);
        int first = grease();
        int group = grease();
        extension(first, 0);
        extension(0x00, name.length + 5)
                .putShort((short) (name.length + 3))
                .put((byte) 0)
                .putShort((short) name.length)
                .put(name);
        extension(0x17, 0);
        extension(0xff01, 1).put((byte) 0);
        extension(0x0a, 10).putShort((short) 8);
        shorts(group, X25519_GROUP, 0x17, 0x18);
        extension(0x0b, 2).putShort((short) 0x0100);
        extension(0x23, 0);
        extension(0x10, 14).putShort((short) 12).put("\2h2\10http/1.1".getBytes(StandardCharsets.US_ASCII));
        extension(0x05, 5).put((byte) 1).putInt(0);
        extension(0x0d, 2 * SIGNATURES.length + 2).putShort((short) (2 * SIGNATURES.length));
        shorts(SIGNATURES);
        extension(0x12, 0);
        extension(0x33, 43).putShort((short) 41);
        shorts(group, 1);
        out.put((byte) 0);
        shorts(X25519_GROUP, 32);
        out.put(X25519.publicKey(randomness.bytes(32)));
        extension(0x2d, 2).putShort((short) 0x0101);
        extension(0x2b, 7).put((byte) 6);
        shorts(grease(), 0x0304, 0x0303);
        extension(0x1b, 3).put((byte) 2).putShort((short) 2);
        extension(first ^ 0x1010, 1).put((byte) 0);
    }

    private ByteBuffer extension(int type, int length) {
        return out.putShort((short) type).putShort((short) length);
    }

    private void shorts(int... values) {
        for (int value : values) {
            out.putShort((short) value);
        }
    }

    /**
     * A value that means nothing, as browsers sprinkle them.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8701">RFC 8701, GREASE</a>
     */
    private int grease() {
        int half = (randomness.bytes(1)[0] & 0xf0) | 0x0a;
        return half << 8 | half;
    }
}
