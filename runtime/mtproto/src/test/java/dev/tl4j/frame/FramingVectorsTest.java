package dev.tl4j.frame;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.crypto.Digests;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.testing.Script;
import dev.tl4j.testing.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FramingVectorsTest {
    private static final Randomness NONE = new Script();

    @ParameterizedTest
    @MethodSource("frames")
    void encodesEachVector(JsonNode vector) {
        byte[] frame = frameOf(vector, codec(vector, Side.CLIENT));
        assertThat(frame).isEqualTo(frameOf(vector, codec(vector, Side.SERVER)));
        if (vector.has("frame")) {
            assertThat(frame).isEqualTo(hex(vector, "frame"));
        } else {
            assertThat(frame).hasSize(vector.get("frame_length").asInt());
            assertThat(Arrays.copyOf(frame, 32)).isEqualTo(hex(vector, "frame_head"));
            assertThat(Arrays.copyOfRange(frame, frame.length - 32, frame.length))
                    .isEqualTo(hex(vector, "frame_tail"));
            assertThat(Digests.sha256(frame)).isEqualTo(hex(vector, "frame_sha256"));
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void decodesEachVectorCutAtEachByte(JsonNode vector) {
        byte[] frame = frameOf(vector, codec(vector, Side.SERVER));
        byte[] expected = expected(vector);
        for (int cut : Streams.cuts(frame.length)) {
            for (Side side : Side.values()) {
                FrameCodec codec = codec(vector, side);
                List<Frame> frames = Streams.decodeCutAt(codec, frame, cut);
                assertThat(frames).hasSize(1);
                assertThat(Streams.bytes(frames.get(0))).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void decodesEachVectorByteByByteAndGivesNothingBeforeItIsComplete(JsonNode vector) {
        byte[] frame = frameOf(vector, codec(vector, Side.SERVER));
        FrameCodec codec = codec(vector, Side.CLIENT);
        assertThat(Streams.decode(codec, Arrays.copyOf(frame, frame.length - 1), 1))
                .isEmpty();
        List<Frame> frames = Streams.decode(codec, new byte[] {frame[frame.length - 1]}, 1);
        assertThat(Streams.bytes(frames.get(0))).isEqualTo(expected(vector));
    }

    @ParameterizedTest
    @MethodSource("quickAckRequests")
    void asksForAQuickAckInTheHeader(JsonNode vector) {
        int padding = vector.path("padding_length").asInt();
        Randomness random = new Script(new byte[] {(byte) padding}, new byte[padding]);
        byte[] header = hex(vector, "header");
        byte[] packet = Streams.payload(vector.get("payload_length").asInt());
        byte[] frame = Streams.encode(framing(vector).client(random, Framing.MAX_PACKET), packet, true);
        assertThat(Arrays.copyOf(frame, header.length)).isEqualTo(header);

        for (int cut : Streams.cuts(frame.length)) {
            FrameCodec server = framing(vector).server(NONE, Framing.MAX_PACKET);
            Packet received = (Packet) Streams.decodeCutAt(server, frame, cut).get(0);
            assertThat(received.bytes()).isEqualTo(packet);
            assertThat(received.quickAckRequested()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("quickAckReplies")
    void aQuickAckIsItsTokenAndNothingElse(JsonNode vector) {
        QuickAck ack = new QuickAck((int) vector.get("token").asLong());
        for (Framing framing : List.of(Framing.ABRIDGED, Framing.INTERMEDIATE, Framing.PADDED_INTERMEDIATE)) {
            byte[] reply = hex(vector, "reply_" + framing.name().toLowerCase(Locale.ROOT));
            assertThat(Streams.join(framing.server(NONE, Framing.MAX_PACKET).encode(ack)))
                    .isEqualTo(reply);
            for (int cut = 0; cut <= 4; cut++) {
                FrameCodec client = framing.client(NONE, Framing.MAX_PACKET);
                assertThat(Streams.decodeCutAt(client, reply, cut)).containsExactly(ack);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("transportErrors")
    void anErrorIsANumberBelowZero(JsonNode vector) {
        TransportError error = new TransportError(vector.get("code").asInt());
        byte[] frame = hex(vector, "frame");
        Randomness noPadding = bytes -> {};
        assertThat(Streams.join(
                        framing(vector).server(noPadding, Framing.MAX_PACKET).encode(error)))
                .isEqualTo(frame);
        for (int cut = 0; cut <= frame.length; cut++) {
            FrameCodec client = framing(vector).client(NONE, Framing.MAX_PACKET);
            assertThat(Streams.decodeCutAt(client, frame, cut)).containsExactly(error);
        }
    }

    static Stream<Named<JsonNode>> frames() {
        return Vectors.entries("framing.json", "frames");
    }

    static Stream<Named<JsonNode>> quickAckRequests() {
        return Vectors.entries("framing.json", "quick_ack_requests");
    }

    static Stream<Named<JsonNode>> quickAckReplies() {
        return Vectors.entries("framing.json", "quick_ack_replies");
    }

    /** Without those of the abridged transport that lack their length: they read as the beginning of a packet of 432 bytes. */
    static Stream<Named<JsonNode>> transportErrors() {
        return Vectors.entries("framing.json", "transport_errors")
                .filter(vector -> !vector.getName().startsWith("abridged-bare"));
    }

    private static Framing framing(JsonNode vector) {
        return Framing.valueOf(
                vector.get("transport").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static FrameCodec codec(JsonNode vector, Side side) {
        byte[] padding = hex(vector.path("padding").asText());
        Randomness random = new Script(new byte[] {(byte) padding.length}, padding);
        FrameCodec codec = framing(vector).codec(side, random, Framing.MAX_PACKET, null);
        skip(codec, vector.path("seq").asInt());
        return codec;
    }

    /** Full frames are numbered, so those before the vector's must have passed both ways. */
    private static void skip(FrameCodec codec, int count) {
        FrameCodec peer = Framing.FULL.server(NONE, Framing.MAX_PACKET);
        for (int i = 0; i < count; i++) {
            Streams.decode(codec, Streams.encode(peer, new byte[8], false), 100);
            Streams.encode(codec, new byte[8], false);
        }
    }

    private static byte[] frameOf(JsonNode vector, FrameCodec codec) {
        return Streams.encode(
                codec, Streams.payload(vector.get("payload_length").asInt()), false);
    }

    /**
     * The payload. Padding is told from it by the lengths of MTProto packets, 24 bytes and blocks of 16, which not all the vectors'
     * payloads have.
     */
    private static byte[] expected(JsonNode vector) {
        int length = vector.get("payload_length").asInt();
        byte[] payload = Streams.payload(length);
        if (framing(vector) != Framing.PADDED_INTERMEDIATE || length < 24) {
            return payload;
        }
        byte[] padded = Streams.join(payload, hex(vector, "padding"));
        return Arrays.copyOf(padded, padded.length - (padded.length - 24) % 16);
    }
}
