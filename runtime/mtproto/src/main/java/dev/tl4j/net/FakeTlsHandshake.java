package dev.tl4j.net;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Looks like the beginning of TLS 1.3 to whoever listens, while client and MTProxy show each other that they know the secret: the client in
 * its hello's {@code random}, the proxy in that of its answer, which consists of ServerHello, ChangeCipherSpec and a record of noise.
 */
final class FakeTlsHandshake implements Handshake {
    private static final byte[] NOTHING = {};
    private static final int[] ANSWER = {FakeTls.HANDSHAKE, FakeTls.CHANGE_CIPHER, FakeTls.DATA};
    private static final int SHORTEST_HELLO = FakeTlsHello.RANDOM + FakeTlsHello.RANDOM_LENGTH - FakeTls.HEADER;

    private final byte[] key;
    private final byte[] hello;
    private final Gather gather = new Gather(FakeTls.HEADER + FakeTls.MAX_RECORD);
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private int records;

    /**
     * The client's side.
     *
     * @param key the proxy's secret, 16 bytes
     * @param hello as {@link FakeTlsHello} writes it
     */
    FakeTlsHandshake(byte[] key, byte[] hello) {
        this.key = key.clone();
        this.hello = hello;
    }

    @Override
    public byte[] opening() {
        return hello.clone();
    }

    @Override
    public boolean isDone() {
        return records == ANSWER.length;
    }

    @Override
    public byte[] receive(ByteBuffer in) throws NetException {
        if (gather.has(FakeTls.HEADER, in)) {
            int length = FakeTls.length(gather, ANSWER[records]);
            if (gather.has(FakeTls.HEADER + length, in)) {
                answer.writeBytes(gather.take());
                records++;
                if (records == 1 && length < SHORTEST_HELLO) {
                    throw new NetException(
                            "mtproxy: expected a hello of " + SHORTEST_HELLO + " bytes or more, got " + length);
                }
                if (isDone()) {
                    check(answer.toByteArray());
                }
            }
        }
        return NOTHING;
    }

    private void check(byte[] bytes) throws NetException {
        int end = FakeTlsHello.RANDOM + FakeTlsHello.RANDOM_LENGTH;
        byte[] proof = Arrays.copyOfRange(bytes, FakeTlsHello.RANDOM, end);
        Arrays.fill(bytes, FakeTlsHello.RANDOM, end, (byte) 0);
        byte[] expected = FakeTls.hmac(key, Arrays.copyOfRange(hello, FakeTlsHello.RANDOM, end), bytes);
        if (!MessageDigest.isEqual(proof, expected)) {
            throw new NetException("mtproxy: expected a proof that it knows the secret, got another server's hello");
        }
    }
}
