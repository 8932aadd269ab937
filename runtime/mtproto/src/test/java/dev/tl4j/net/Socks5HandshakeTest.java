package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes as RFC 1928 and RFC 1929 have them. */
class Socks5HandshakeTest {
    private static final Credentials AVA = new Credentials("ava", "secret");
    private static final String BEHIND = "cafe";

    @ParameterizedTest
    @CsvSource({
        // target, what we send, what the proxy answers
        "1.2.3.4,     050100 05010001 01020304 01bb,                           0500 05000001 0a000001 1234",
        "::1,         050100 05010004 00000000000000000000000000000001 01bb,   0500 05000001 00000000 0000",
        "dc2.example, 050100 05010003 0b 6463322e6578616d706c65 01bb,          0500 05000003 03 616263 0050",
        "1.2.3.256,   050100 05010003 09 312e322e332e323536 01bb,              0500 05000003 00 0000",
        "1:2,         050100 05010003 03 313a32 01bb, 0500 05000004 20010db8000000000000000000000001 ffff",
    })
    void connectsWithoutAPassword(String host, String said, String answered) throws IOException {
        passes(host, null, said, answered);
    }

    @Test
    void connectsWithAPasswordIfItIsAskedFor() throws IOException {
        passes(
                "1.2.3.4",
                AVA,
                "05020002 01 03 617661 06 736563726574 05010001 01020304 01bb",
                "0502 0100 05000001 00000000 0000");
        passes("1.2.3.4", AVA, "05020002 05010001 01020304 01bb", "0500 05000001 00000000 0000");
    }

    private static void passes(String host, @Nullable Credentials credentials, String said, String answered)
            throws IOException {
        byte[] answer = Recorder.hex(answered + BEHIND);
        for (int cut = 0; cut <= answer.length; cut++) {
            check(Recorder.runCutAt(layer(host, credentials), answer, cut), said);
        }
        check(Recorder.run(layer(host, credentials), answer, 1), said);
        for (int length = 0; length < answer.length - 2; length++) {
            byte[] cut = Arrays.copyOf(answer, length);
            assertThat(Recorder.run(layer(host, credentials), cut, 64).ready).isZero();
        }
    }

    private static void check(Recorder recorder, String said) {
        assertThat(recorder.sentHex()).isEqualTo(said.replace(" ", ""));
        assertThat(recorder.ready).isEqualTo(1);
        assertThat(recorder.deliveredHex()).isEqualTo(BEHIND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0400               | expected version 5, got 4",
                "05ff               | expected it to let us in, got a refusal: it wants a user and a password",
                "0502               | expected a way to sign in that we offered, got 2",
                "0501               | expected a way to sign in that we offered, got 1",
                "0500 04000001      | expected version 5, got 4",
                "0500 05010001      | expected a connection, got a general failure",
                "0500 05020001      | expected a connection, got a refusal by its rules",
                "0500 05030001      | expected a connection, got 'network unreachable'",
                "0500 05040001      | expected a connection, got 'host unreachable'",
                "0500 05050001      | expected a connection, got 'connection refused'",
                "0500 05060001      | expected a connection, got 'time to live expired'",
                "0500 05070001      | expected a connection, got 'command not supported'",
                "0500 05080001      | expected a connection, got 'kind of address not supported'",
                "0500 05090001      | expected a connection, got error 9",
                "0500 05000002      | expected an address of kind 1, 3 or 4, got 2",
            })
    void saysWhyAProxyRefuses(String answered, String message) {
        refuses(null, answered, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05ff      | expected it to let us in, got a refusal: it wants another way to sign in",
                "0502 0000 | expected version 1, got 0",
                "0502 0101 | expected it to know user and password, got a refusal",
            })
    void saysWhyAProxyRefusesAPassword(String answered, String message) {
        refuses(AVA, answered, message);
    }

    private static void refuses(@Nullable Credentials credentials, String answered, String message) {
        byte[] answer = Recorder.hex(answered);
        for (int piece = 1; piece <= answer.length; piece++) {
            int size = piece;
            assertThatThrownBy(() -> Recorder.run(layer("1.2.3.4", credentials), answer, size))
                    .isInstanceOf(NetException.class)
                    .hasMessage("socks5 proxy: " + message);
        }
    }

    private static Layer layer(String host, @Nullable Credentials credentials) {
        return new HandshakeLayer(new Socks5Handshake(new Endpoint(host, 443), credentials));
    }
}
