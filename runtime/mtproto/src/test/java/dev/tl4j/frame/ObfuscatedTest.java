package dev.tl4j.frame;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.crypto.AesCtr;
import dev.tl4j.testing.Script;
import dev.tl4j.testing.Vectors;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObfuscatedTest {
    private static final byte[] GOOD = hex(vector("abridged-no-dc"), "random");

    @ParameterizedTest
    @MethodSource("vectors")
    void startsAsEachVectorDoes(JsonNode vector) {
        ObfuscationStart start = draw(vector);
        assertThat(start.bytes()).isEqualTo(hex(vector, "init"));
        start.toServer(secret(vector));
        assertThat(start.bytes()).isEqualTo(hex(vector, "header"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void continuesBothKeyStreamsChunkByChunk(JsonNode vector) {
        ObfuscationStart start = draw(vector);
        AesCtr toClient = start.toClient(secret(vector));
        AesCtr toServer = start.toServer(secret(vector));
        for (JsonNode chunk : vector.get("send")) {
            assertThat(applied(toServer, hex(chunk, "plain"))).isEqualTo(hex(chunk, "cipher"));
        }
        for (JsonNode chunk : vector.get("receive")) {
            assertThat(applied(toClient, hex(chunk, "cipher"))).isEqualTo(hex(chunk, "plain"));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aServerReadsTheStartOfEachVectorCutAnywhere(JsonNode vector) {
        byte[] header = hex(vector, "header");
        for (int cut = 0; cut < header.length; cut++) {
            FrameDetector detector = new FrameDetector(bytes -> {}, 1024, secret(vector));
            assertThat(detector.detect(ByteBuffer.wrap(header, 0, cut))).isNull();
            DetectedFraming detected = detector.detect(ByteBuffer.wrap(header, cut, header.length - cut));
            assertThat(detected).isNotNull();
            assertThat(detected.framing()).isEqualTo(framing(vector));
            assertThat(detected.obfuscated()).isTrue();
            if (!vector.get("dc").isNull()) {
                assertThat(detected.obfuscatedDc()).hasValue(vector.get("dc").asInt());
            }
        }
    }

    /** The codecs of both ends use the streams of the vector: what one covers with them the other uncovers. */
    @ParameterizedTest
    @MethodSource("vectors")
    void packetsPassBothWaysUnderTheKeyStreams(JsonNode vector) {
        Random random = new Random(1);
        Script script = new Script(hex(vector, "random"));
        FrameCodec client = Obfuscated.client(
                framing(vector),
                dc(vector),
                secret(vector),
                bytes -> {
                    if (bytes.length == 64) {
                        script.nextBytes(bytes);
                    } else {
                        random.nextBytes(bytes);
                    }
                },
                4096);
        assertThat(client.opening()).isEqualTo(hex(vector, "header"));
        FrameDetector detector = new FrameDetector(random::nextBytes, 4096, secret(vector));
        FrameCodec server = detector.detect(ByteBuffer.wrap(client.opening())).codec();

        byte[] packet = Streams.payload(24 + 160);
        byte[] up = Streams.encode(client, packet, false);
        assertThat(up).isNotEqualTo(Streams.encode(framing(vector).client(bytes -> {}, 4096), packet, false));
        assertThat(Streams.bytes(Streams.decode(server, up, 5).get(0))).isEqualTo(packet);
        byte[] down = Streams.encode(server, packet, false);
        assertThat(Streams.bytes(Streams.decode(client, down, 5).get(0))).isEqualTo(packet);
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void drawsAgainWhenAStartCouldBeMistaken(byte[] random) {
        Script script = new Script(random, random, GOOD);
        FrameCodec codec = Obfuscated.client(Framing.ABRIDGED, OptionalInt.empty(), null, script, 1024);
        assertThat(codec.opening()).isEqualTo(hex(vector("abridged-no-dc"), "header"));
        script.assertUsedUp();
    }

    @Test
    void givesUpOnRandomnessThatIsNone() {
        assertThatThrownBy(() -> Obfuscated.client(Framing.ABRIDGED, OptionalInt.empty(), null, bytes -> {}, 1024))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFullTransportCannotBeObfuscated() {
        assertThatThrownBy(() -> Obfuscated.client(Framing.FULL, OptionalInt.empty(), null, new Script(GOOD), 1024))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServerRefusesATagItDoesNotKnow() {
        byte[] header = hex(vector("intermediate-dc2"), "header");
        header[57] ^= 1;
        FrameDetector detector = new FrameDetector(bytes -> {}, 1024, null);
        assertThatThrownBy(() -> detector.detect(ByteBuffer.wrap(header)))
                .isInstanceOf(FrameException.class)
                .hasMessage("obfuscated transport: expected ef, ee or dd four times, got another tag");
    }

    @Test
    void aProxyRefusesAnotherSecret() {
        byte[] header = hex(vector("proxy16-intermediate-dc2"), "header");
        ProxySecret other = ProxySecret.parse("00112233445566778899aabbccddeeff");
        FrameDetector detector = new FrameDetector(bytes -> {}, 1024, other);
        assertThatThrownBy(() -> detector.detect(ByteBuffer.wrap(header))).isInstanceOf(FrameException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "zz",
                "00112233445566778899aabbccddee",
                "ee00112233445566778899aabbccddeeff",
                "dd00112233445566778899aabbccddeeff00",
                "cc00112233445566778899aabbccddeeff",
                "0"
            })
    void refusesSecretsOfAnotherForm(String secret) {
        assertThatThrownBy(() -> ProxySecret.parse(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("proxy secret: expected ");
    }

    @Test
    void aSecretSaysWhetherItWantsPaddingAndNothingElse() {
        assertThat(ProxySecret.parse("dd00112233445566778899aabbccddeeff").padded())
                .isTrue();
        assertThat(ProxySecret.parse("00112233445566778899aabbccddeeff").padded())
                .isFalse();
        assertThat(ProxySecret.parse("00112233445566778899aabbccddeeff")).hasToString("ProxySecret[***]");
    }

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.entries("obfuscated2.json", "vectors");
    }

    static Stream<Named<byte[]>> rejected() {
        Stream<Named<byte[]>> whole = Vectors.entries("obfuscated2.json", "rejected_randoms")
                .map(entry -> Named.of(entry.getName(), hex(entry.getPayload(), "random")));
        Stream<Named<byte[]>> beginnings = Vectors.entries("obfuscated2.json", "forbidden_first_ints")
                .map(entry -> {
                    byte[] random = GOOD.clone();
                    System.arraycopy(hex(entry.getPayload(), "first_4_bytes"), 0, random, 0, 4);
                    return Named.of(entry.getPayload().get("why").asText(), random);
                });
        return Stream.concat(whole, beginnings);
    }

    private static JsonNode vector(String name) {
        return Vectors.entry("obfuscated2.json", "vectors", name);
    }

    private static ObfuscationStart draw(JsonNode vector) {
        return ObfuscationStart.draw(framing(vector), dc(vector), new Script(hex(vector, "random")));
    }

    private static Framing framing(JsonNode vector) {
        return switch (vector.get("tag").asText()) {
            case "efefefef" -> Framing.ABRIDGED;
            case "eeeeeeee" -> Framing.INTERMEDIATE;
            default -> Framing.PADDED_INTERMEDIATE;
        };
    }

    private static OptionalInt dc(JsonNode vector) {
        return vector.get("dc").isNull()
                ? OptionalInt.empty()
                : OptionalInt.of(vector.get("dc").asInt());
    }

    private static ProxySecret secret(JsonNode vector) {
        return vector.get("secret").isNull()
                ? null
                : ProxySecret.parse(vector.get("secret").asText());
    }

    private static byte[] applied(AesCtr keyStream, byte[] data) {
        keyStream.apply(data, 0, data.length);
        return data;
    }
}
