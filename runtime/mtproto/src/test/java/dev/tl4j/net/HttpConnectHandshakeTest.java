package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConnectHandshakeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 Connection established\r\n\r\n",
                "HTTP/1.0 200 OK\r\nProxy-Agent: x\r\nVia:\r\n\r\n",
                "HTTP/1.1 204\r\n\r\n"
            })
    void opensATunnel(String answered) throws IOException {
        byte[] answer = ascii(answered + "\r\nbehind");
        String request = "CONNECT dc2.example:443 HTTP/1.1\r\nHost: dc2.example:443\r\n\r\n";
        for (int cut = 0; cut <= answer.length; cut++) {
            check(Recorder.runCutAt(layer("dc2.example", null), answer, cut), request);
        }
        check(Recorder.run(layer("dc2.example", null), answer, 1), request);
        for (int length = 0; length < answered.length(); length++) {
            byte[] cut = Arrays.copyOf(answer, length);
            assertThat(Recorder.run(layer("dc2.example", null), cut, 64).ready).isZero();
        }
    }

    private static void check(Recorder recorder, String request) {
        assertThat(recorder.sent.toString(StandardCharsets.US_ASCII)).isEqualTo(request);
        assertThat(recorder.ready).isEqualTo(1);
        assertThat(recorder.delivered.toString(StandardCharsets.US_ASCII)).isEqualTo("\r\nbehind");
    }

    /** The user, the password and what they become are those of RFC 7617. */
    @Test
    void signsInAndPutsIpv6IntoBrackets() {
        Credentials credentials = new Credentials("Aladdin", "open sesame");
        byte[] opening = new HttpConnectHandshake(new Endpoint("2001:db8::1", 80), credentials).opening();
        assertThat(new String(opening, StandardCharsets.US_ASCII))
                .isEqualTo("CONNECT [2001:db8::1]:80 HTTP/1.1\r\nHost: [2001:db8::1]:80\r\n"
                        + "Proxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 407 No       | http proxy: expected it to let us in, got 407: it wants a user and a password",
                "HTTP/1.1 403 No       | http proxy: expected status 200, got 403",
                "HTTP/1.1 302 Over\\r\\nLocation: x | http proxy: expected status 200, got 302",
                "HTTP/1.1 100 Continue | http proxy: expected status 200, got 100",
                "HTTP/2 200            | http answer: expected HTTP/1.1 and a status, got another line",
                "HTTP/1.1 2000         | http answer: expected HTTP/1.1 and a status, got another line",
                "SSH-2.0-OpenSSH       | http answer: expected HTTP/1.1 and a status, got another line",
                "''                    | http answer: expected HTTP/1.1 and a status, got another line",
                "HTTP/1.1 200\\r\\nno colon | http head: expected a name and a colon in each line, got another line",
                "HTTP/1.1 200\\r\\n: x  | http head: expected a name and a colon in each line, got another line",
                "HTTP/1.1 200\\r\\n a: x | http head: expected a name and a colon in each line, got another line",
            })
    void saysWhyThereIsNoTunnel(String answered, String message) {
        byte[] answer = ascii(answered.replace("\\r\\n", "\r\n") + "\r\n\r\n");
        for (int piece : new int[] {1, 7, answer.length}) {
            assertThatThrownBy(() -> Recorder.run(layer("a", null), answer, piece))
                    .isInstanceOf(NetException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void saysThatAPasswordIsWrong() {
        Layer layer = layer("a", new Credentials("ava", "secret"));
        assertThatThrownBy(() -> Recorder.run(layer, ascii("HTTP/1.1 407 No\r\n\r\n"), 64))
                .hasMessage("http proxy: expected it to let us in, got 407: it does not know user and password");
    }

    @Test
    void listensToAnAnswerForSoLongOnly() {
        byte[] endless = ascii("HTTP/1.1 200 OK\r\nA: " + "a".repeat(HttpHead.MAX));
        assertThatThrownBy(() -> Recorder.run(layer("a", null), endless, 1000))
                .isInstanceOf(NetException.class)
                .hasMessage("http head: expected up to 8192 bytes, got more");
    }

    @Test
    void nothingCanBreakOutOfTheRequest() {
        assertThatThrownBy(() -> new Endpoint("a\r\nEvil: b", 443)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Endpoint("a b", 443)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Endpoint("", 443)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Endpoint("a".repeat(256), 443)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Endpoint("a", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Layer layer(String host, @Nullable Credentials credentials) {
        return new HandshakeLayer(new HttpConnectHandshake(new Endpoint(host, 443), credentials));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
