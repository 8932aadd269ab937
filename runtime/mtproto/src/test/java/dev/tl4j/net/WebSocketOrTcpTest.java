package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketOrTcpTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", "eeeeeeee", "G", "GE", "GET", "GEx", "GETx", "xGET "})
    void whatAsksForNothingPassesAsItIs(String begin) throws IOException {
        byte[] in = (begin + "-more").getBytes(StandardCharsets.US_ASCII);
        for (int cut = 0; cut <= in.length; cut++) {
            Layer layer = new WebSocketOrTcp();
            Recorder recorder = Recorder.runCutAt(layer, in, cut);
            assertThat(recorder.ready).isEqualTo(1);
            assertThat(recorder.delivered.toByteArray()).isEqualTo(in);
            layer.send(new ByteBuffer[] {ByteBuffer.wrap(new byte[] {1, 2})}, recorder);
            assertThat(recorder.sentHex()).isEqualTo("0102");
        }
    }

    @Test
    void aWebSocketIsTakenWhereverItsRequestIsCut() throws IOException {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        in.writeBytes(new WebSocketUpgrade("a", "/apiws", new byte[16]).opening());
        in.writeBytes(Recorder.hex("82 85 37fa213d 7f9f4d5158"));
        for (int cut = 0; cut <= in.size(); cut++) {
            Layer layer = new WebSocketOrTcp();
            Recorder recorder = Recorder.runCutAt(layer, in.toByteArray(), cut);
            assertThat(recorder.ready).isEqualTo(1);
            assertThat(recorder.deliveredHex()).isEqualTo("48656c6c6f");
            recorder.sent.reset();
            layer.send(new ByteBuffer[] {ByteBuffer.wrap(new byte[] {1, 2})}, recorder);
            assertThat(recorder.sentHex()).isEqualTo("82020102");
        }
    }
}
