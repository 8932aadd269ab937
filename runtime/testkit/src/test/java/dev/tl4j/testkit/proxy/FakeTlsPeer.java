package dev.tl4j.testkit.proxy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The part of an MTProxy that pretends to be a TLS server to those who know its secret. */
final class FakeTlsPeer {
    private static final int HELLO = 517;
    private static final long MAX_SKEW = TimeUnit.MINUTES.toSeconds(10);

    private final byte[] key;

    FakeTlsPeer(byte[] key) {
        this.key = key;
    }

    /** Takes a hello, checks its proof, its time and its domain as real proxies do, and answers. */
    boolean greet(DataInputStream in, OutputStream out, String domain) throws IOException {
        byte[] hello = in.readNBytes(HELLO);
        if (hello.length < HELLO || hello[0] != 0x16 || !contains(hello, domain)) {
            return false;
        }
        byte[] proof = Arrays.copyOfRange(hello, 11, 43);
        Arrays.fill(hello, 11, 43, (byte) 0);
        byte[] expected = hmac(hello);
        int time = ByteBuffer.wrap(proof).order(ByteOrder.LITTLE_ENDIAN).getInt(28)
                ^ ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN).getInt(28);
        long skew = TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis()) - time;
        if (!Arrays.equals(proof, 0, 28, expected, 0, 28) || Math.abs(skew) > MAX_SKEW) {
            return false;
        }
        byte[] answer = join(
                HexFormat.of().parseHex("160303004c02000048" + "0303" + "00".repeat(32) + "20"),
                Arrays.copyOfRange(hello, 44, 76),
                HexFormat.of().parseHex("1301000000" + "140303000101" + "17030300c8" + "5a".repeat(200)));
        System.arraycopy(hmac(proof, answer), 0, answer, 11, 32);
        out.write(answer);
        byte[] changeCipher = in.readNBytes(6);
        return HexFormat.of().formatHex(changeCipher).equals("140303000101");
    }

    private static boolean contains(byte[] hello, String domain) {
        return new String(hello, StandardCharsets.ISO_8859_1).contains(domain);
    }

    static byte[] readRecord(DataInputStream in) throws IOException {
        byte[] head = in.readNBytes(3);
        if (!HexFormat.of().formatHex(head).equals("170303")) {
            throw new IOException(
                    "expected a record of data, got " + HexFormat.of().formatHex(head));
        }
        return in.readNBytes(in.readUnsignedShort());
    }

    /** As many records as it takes, of an odd size. */
    static void writeRecords(OutputStream out, byte[] bytes) throws IOException {
        int size = 1399;
        for (int at = 0; at < bytes.length; at += size) {
            int count = Math.min(size, bytes.length - at);
            out.write(join(
                    new byte[] {0x17, 3, 3, (byte) (count >> 8), (byte) count},
                    Arrays.copyOfRange(bytes, at, at + count)));
        }
    }

    private byte[] hmac(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(join(parts));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
