package dev.tl4j.frame;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDetectorTest {
    @ParameterizedTest
    @EnumSource(Framing.class)
    void detectsEachPlainTransportCutAnywhereAndLosesNothing(Framing framing) {
        FrameCodec client = framing.client(bytes -> {}, 1024);
        byte[] packet = Streams.payload(40);
        byte[] stream = Streams.join(client.opening(), Streams.encode(client, packet, false));
        for (int cut = 0; cut <= stream.length; cut++) {
            FrameDetector detector = new FrameDetector(bytes -> {}, 1024, null);
            List<Frame> frames = new ArrayList<>();
            DetectedFraming detected = null;
            for (ByteBuffer in :
                    List.of(ByteBuffer.wrap(stream, 0, cut), ByteBuffer.wrap(stream, cut, stream.length - cut))) {
                detected = detected == null ? detector.detect(in) : detected;
                if (detected != null) {
                    Streams.drain(detected.codec(), in, frames);
                }
            }
            assertThat(detected).isNotNull();
            assertThat(detected.framing()).isEqualTo(framing);
            assertThat(detected.obfuscated()).isFalse();
            assertThat(frames).hasSize(1);
            assertThat(Streams.bytes(frames.get(0))).isEqualTo(packet);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ee", "eeeeee", "dd", "10000000", "48454144202f2048"})
    void waitsUntilItIsSure(String beginning) {
        FrameDetector detector = new FrameDetector(bytes -> {}, 1024, null);
        ByteBuffer in = ByteBuffer.wrap(hex(beginning));
        assertThat(detector.detect(in)).isNull();
        assertThat(in.hasRemaining()).isFalse();
    }

    @Test
    void refusesAFullFrameOfAnImpossibleLengthAtOnce() {
        FrameDetector detector = new FrameDetector(bytes -> {}, 1024, null);
        assertThatThrownBy(() -> detector.detect(ByteBuffer.wrap(hex("0100000000000000"))))
                .isInstanceOf(FrameException.class);
    }

    @Test
    void aProxyAcceptsObfuscatedConnectionsOnly() {
        ProxySecret secret = ProxySecret.parse("00112233445566778899aabbccddeeff");
        FrameDetector detector = new FrameDetector(bytes -> {}, 1024, secret);
        ByteBuffer plain = ByteBuffer.wrap(new byte[64]).put(0, (byte) 0xef);
        assertThatThrownBy(() -> detector.detect(plain)).isInstanceOf(FrameException.class);
    }
}
