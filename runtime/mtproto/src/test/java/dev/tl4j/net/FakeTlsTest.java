package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.crypto.Randomness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeTlsTest {
    private static final byte[] KEY = Recorder.hex("00112233445566778899aabbccddeeff");
    private static final long TIME = 1_700_000_000;
    private static final String HEADER = "1603010200010001fc0303";

    /** The digest is what Python's hmac makes of the same hello. */
    @Test
    void aHelloProvesThatWeKnowTheSecret() {
        byte[] hello = FakeTlsHello.write(KEY, "www.example.org", TIME, counter());
        assertThat(hello).hasSize(517);
        assertThat(HexFormat.of().formatHex(hello))
                .startsWith(HEADER + "34f36591fc0eb2ffb21ca721b3844e97192ea1be6be765e04dc83f50a5b7f78a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "www.example.org"})
    void aRealServerUnderstandsAHello(String domain) throws Exception {
        check(FakeTlsHello.write(KEY, domain, TIME, new Random(7)::nextBytes));
    }

    @Test
    void theLongestDomainHasRoom() throws Exception {
        String domain = ("a".repeat(60) + ".").repeat(2) + "b".repeat(60);
        assertThat(domain).hasSize(182);
        byte[] hello = FakeTlsHello.write(KEY, domain, TIME, new Random(7)::nextBytes);
        assertThat(hello).hasSize(517);
        check(hello);
    }

    /** The JDK's server answers with its own ServerHello, if it finds nothing wrong. */
    private static void check(byte[] hello) throws Exception {
        SSLEngine server = TestTls.server("TLSv1.3");
        server.beginHandshake();
        ByteBuffer out = ByteBuffer.allocate(64 << 10);
        server.unwrap(ByteBuffer.wrap(hello), ByteBuffer.allocate(64 << 10));
        for (Runnable task = server.getDelegatedTask(); task != null; task = server.getDelegatedTask()) {
            task.run();
        }
        assertThat(server.getHandshakeStatus()).isEqualTo(HandshakeStatus.NEED_WRAP);
        server.wrap(ByteBuffer.allocate(0), out);
        out.flip();
        assertThat(out.get(0)).isEqualTo((byte) 0x16);
        assertThat(out.get(5)).as("ServerHello").isEqualTo((byte) 2);
    }

    @Test
    void twoHellosHaveLittleInCommon() {
        byte[] one = FakeTlsHello.write(KEY, "a.b", TIME, new Random(1)::nextBytes);
        byte[] other = FakeTlsHello.write(KEY, "a.b", TIME, new Random(2)::nextBytes);
        assertThat(Arrays.copyOfRange(one, 11, 43)).isNotEqualTo(Arrays.copyOfRange(other, 11, 43));
        assertThat(Arrays.copyOfRange(one, 44, 76)).isNotEqualTo(Arrays.copyOfRange(other, 44, 76));
    }

    @Test
    void aProxyThatKnowsTheSecretIsBelieved() throws IOException {
        byte[] answer = join(answer(KEY, hello()), Recorder.hex("1703030002cafe"));
        for (int cut = 0; cut <= answer.length; cut++) {
            Recorder recorder = Recorder.runCutAt(layer(), answer, cut);
            assertThat(recorder.sent.toByteArray()).isEqualTo(hello());
            assertThat(recorder.ready).isEqualTo(1);
            assertThat(recorder.deliveredHex()).isEqualTo("1703030002cafe");
        }
        assertThat(Recorder.run(layer(), answer, 1).ready).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasChangedAnywhereIsNotBelieved() {
        byte[] answer = answer(KEY, hello());
        for (int i = 0; i < answer.length; i++) {
            byte[] changed = answer.clone();
            changed[i] ^= 1;
            assertThat(isBelieved(changed)).as("byte %s", i).isFalse();
        }
        byte[] strangers = answer(new byte[16], hello());
        assertThatThrownBy(() -> Recorder.run(layer(), strangers, 64))
                .isInstanceOf(NetException.class)
                .hasMessage("mtproxy: expected a proof that it knows the secret, got another server's hello");
    }

    /** A record that claims to be longer is one of which the end never comes. */
    private static boolean isBelieved(byte[] answer) {
        try {
            return Recorder.run(layer(), answer, answer.length).ready > 0;
        } catch (IOException e) {
            assertThat(e).isInstanceOf(NetException.class);
            return false;
        }
    }

    @Test
    void anAnswerToAnotherHelloIsNotBelieved() {
        byte[] other = FakeTlsHello.write(KEY, "a.b", TIME, new Random(9)::nextBytes);
        assertThatThrownBy(() -> Recorder.run(layer(), answer(KEY, other), 64)).isInstanceOf(NetException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1503030002 0228 | expected a record 160303, got 150303",
                "1603010002 0000 | expected a record 160303, got 160301",
                "1603030000      | expected a record of 1 to 16640 bytes, got 0",
                "1603034101      | expected a record of 1 to 16640 bytes, got 16641",
                "1603030001 00   | expected a hello of 38 bytes or more, got 1",
            })
    void whatDoesNotLookLikeTlsIsRefused(String answer, String message) {
        byte[] in = Recorder.hex(answer);
        for (int piece : new int[] {1, in.length}) {
            assertThatThrownBy(() -> Recorder.run(layer(), in, piece))
                    .isInstanceOf(NetException.class)
                    .hasMessage("mtproxy: " + message);
        }
    }

    @Test
    void recordsAreShortAndFollowAChangeOfCipher() throws IOException {
        FakeTlsRecords records = new FakeTlsRecords();
        Recorder recorder = new Recorder();
        records.start(recorder);
        assertThat(recorder.ready).isEqualTo(1);
        records.send(new ByteBuffer[] {ByteBuffer.wrap(new byte[] {1}), ByteBuffer.wrap(new byte[3000])}, recorder);
        records.send(new ByteBuffer[] {ByteBuffer.wrap(new byte[] {2})}, recorder);
        String zeros = "00".repeat(2878);
        assertThat(recorder.sentHex())
                .isEqualTo("140303000101" + "1703030001" + "01" + "1703030b3e" + zeros + "170303007a" + "00".repeat(122)
                        + "1703030001" + "02");
    }

    @Test
    void recordsAreReadWhereverTheyAreCut() throws IOException {
        byte[] in = Recorder.hex("1703030001 01 1703030003 020304 1703030001 05");
        for (int cut = 0; cut <= in.length; cut++) {
            assertThat(Recorder.runCutAt(new FakeTlsRecords(), in, cut).deliveredHex())
                    .isEqualTo("0102030405");
        }
        assertThat(Recorder.run(new FakeTlsRecords(), in, 1).deliveredHex()).isEqualTo("0102030405");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1703030000", "1703034101", "1603030001", "1703010001", "140303000101"})
    void otherRecordsAreRefused(String in) {
        assertThatThrownBy(() -> Recorder.run(new FakeTlsRecords(), Recorder.hex(in), 1))
                .isInstanceOf(NetException.class)
                .hasMessageStartingWith("mtproxy: expected ");
    }

    @Property(tries = 500)
    void whateverComesThereIsNothingButTheException(@ForAll @Size(max = 200) byte[] in) {
        for (Layer layer : new Layer[] {layer(), new FakeTlsRecords()}) {
            try {
                Recorder.run(layer, in, 7);
            } catch (IOException e) {
                assertThat(e).isInstanceOf(NetException.class).hasMessageStartingWith("mtproxy: expected ");
            }
        }
    }

    private static byte[] hello() {
        return FakeTlsHello.write(KEY, "a.b", TIME, counter());
    }

    private static Layer layer() {
        return new HandshakeLayer(new FakeTlsHandshake(KEY, hello()));
    }

    /** What a proxy answers: a ServerHello with its proof, a change of cipher, and noise. */
    private static byte[] answer(byte[] key, byte[] hello) {
        byte[] bytes = join(
                Recorder.hex("160303002c 02000028 0303"),
                new byte[32],
                Recorder.hex("00 1301 000000"),
                Recorder.hex("140303000101"),
                Recorder.hex("1703030010 000102030405060708090a0b0c0d0e0f"));
        byte[] proof = FakeTls.hmac(key, Arrays.copyOfRange(hello, 11, 43), bytes);
        System.arraycopy(proof, 0, bytes, 11, 32);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static Randomness counter() {
        int[] next = {0};
        return bytes -> {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) next[0]++;
            }
        };
    }
}
