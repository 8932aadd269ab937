package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key and the answer to it are those of RFC 6455. */
class WebSocketUpgradeTest {
    private static final byte[] NONCE = "the sample nonce".getBytes(StandardCharsets.US_ASCII);
    private static final String REQUEST = "GET /apiws HTTP/1.1\r\nHost: dc.example\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Protocol: binary\r\n\r\n";
    private static final String ANSWER = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"
            + "Sec-WebSocket-Protocol: binary\r\n\r\n";

    @Test
    void clientAndServerAgree() throws IOException {
        byte[] answer = ascii(ANSWER + "behind");
        for (int cut = 0; cut <= answer.length; cut++) {
            Recorder client = Recorder.runCutAt(client(), answer, cut);
            assertThat(client.sent.toString(StandardCharsets.US_ASCII)).isEqualTo(REQUEST);
            assertThat(client.ready).isEqualTo(1);
            assertThat(client.delivered.toString(StandardCharsets.US_ASCII)).isEqualTo("behind");
        }
        byte[] request = ascii(REQUEST + "behind");
        for (int cut = 0; cut <= request.length; cut++) {
            Recorder server = Recorder.runCutAt(new HandshakeLayer(new WebSocketAccept()), request, cut);
            assertThat(server.sent.toString(StandardCharsets.US_ASCII)).isEqualTo(ANSWER);
            assertThat(server.delivered.toString(StandardCharsets.US_ASCII)).isEqualTo("behind");
        }
    }

    @Test
    void wordsOfHeadersAreReadInAnyCaseAndAmongOthers() throws IOException {
        String other = ANSWER.replace("Upgrade: websocket", "upgrade: foo, WebSocket")
                .replace("Connection: Upgrade", "CONNECTION: keep-alive , upgrade");
        assertThat(Recorder.run(client(), ascii(other), 64).ready).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "101 Switching Protocols  | 200 OK           | expected status 101, got 200",
                "Upgrade: websocket       | Upgrade: h2c     | expected the connection to be upgraded, got no word of it",
                "Connection: Upgrade      | Connection: close | expected the connection to be upgraded, got no word of it",
                "s3pPLMBiTxaQ9kYGzzhZRbK+xOo= | AAAALMBiTxaQ9kYGzzhZRbK+xOo= | expected the answer to our key, got another",
                "Sec-WebSocket-Accept     | X                | expected the answer to our key, got another",
                "binary                   | chat             | expected the protocol binary, got another or none",
                "Sec-WebSocket-Protocol   | X                | expected the protocol binary, got another or none",
                "Sec-WebSocket-Protocol   | Sec-WebSocket-Extensions: x#Sec-WebSocket-Protocol | expected no extensions, got some",
            })
    void aClientRefusesAnotherAnswer(String part, String other, String message) {
        byte[] answer = ascii(ANSWER.replace(part, other.replace("#", "\r\n")));
        assertThatThrownBy(() -> Recorder.run(client(), answer, 5))
                .isInstanceOf(NetException.class)
                .hasMessage("websocket: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET |POST ",
                "HTTP/1.1|HTTP/1.0",
                "Upgrade: websocket|Upgrade: x",
                "Connection: Upgrade|Connection: x",
                "Version: 13|Version: 8",
                "binary|chat",
                "dGhlIHNhbXBsZSBub25jZQ==|dGhlIHNhbXBsZSBub25j",
                "dGhlIHNhbXBsZSBub25jZQ==|****",
                "Sec-WebSocket-Key|X"
            })
    void aServerRefusesAnotherRequest(String change) {
        String[] parts = change.split("\\|", -1);
        byte[] request = ascii(REQUEST.replace(parts[0], parts[1]));
        assertThatThrownBy(() -> new WebSocketAccept().receive(ByteBuffer.wrap(request)))
                .isInstanceOf(NetException.class)
                .hasMessageStartingWith("websocket: expected ");
    }

    private static Layer client() {
        return new HandshakeLayer(new WebSocketUpgrade("dc.example", "/apiws", NONCE));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
