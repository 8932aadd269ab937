package dev.tl4j.frame;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.crypto.Randomness;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameStreamTest {
    /** A client and a server that has detected it, over every transport, with packets of every kind and any cuts. */
    @Property(tries = 300)
    void whateverAClientSendsArrivesHoweverItIsCut(
            @ForAll long seed,
            @ForAll Framing framing,
            @ForAll boolean obfuscated,
            @ForAll @IntRange(min = 1, max = 900) int piece) {
        Random random = new Random(seed);
        FrameCodec client = client(framing, obfuscated && framing != Framing.FULL, random::nextBytes);
        List<byte[]> packets = new ArrayList<>();
        byte[] stream = client.opening();
        for (int i = 0; i < 8; i++) {
            packets.add(packet(random));
            stream =
                    Streams.join(stream, Streams.encode(client, packets.get(i), framing != Framing.FULL && i % 2 == 1));
        }
        FrameDetector detector = new FrameDetector(random::nextBytes, Framing.MAX_PACKET, null);
        List<Frame> received = new ArrayList<>();
        DetectedFraming detected = null;
        for (int at = 0; at < stream.length; at += piece) {
            ByteBuffer in = ByteBuffer.wrap(stream, at, Math.min(piece, stream.length - at));
            detected = detected == null ? detector.detect(in) : detected;
            if (detected != null) {
                Streams.drain(detected.codec(), in, received);
            }
        }
        assertThat(detected).isNotNull();
        assertThat(detected.framing()).isEqualTo(framing);
        assertThat(received).hasSize(8);
        for (int i = 0; i < 8; i++) {
            assertThat(Streams.bytes(received.get(i))).isEqualTo(packets.get(i));
            assertThat(((Packet) received.get(i)).quickAckRequested()).isEqualTo(framing != Framing.FULL && i % 2 == 1);
        }
        answersArrive(client, detected.codec(), framing, random, piece);
    }

    private void answersArrive(FrameCodec client, FrameCodec server, Framing framing, Random random, int piece) {
        byte[] packet = packet(random);
        QuickAck ack = new QuickAck(random.nextInt() | 0x80000000);
        TransportError error = new TransportError(-429);
        assertThat(server.opening()).isEmpty();
        byte[] stream = Streams.encode(server, packet, false);
        if (framing != Framing.FULL) {
            stream = Streams.join(stream, Streams.join(server.encode(ack)));
        }
        stream = Streams.join(stream, Streams.join(server.encode(error)));
        List<Frame> received = Streams.decode(client, stream, piece);
        assertThat(Streams.bytes(received.get(0))).isEqualTo(packet);
        List<Frame> rest = received.subList(1, received.size());
        assertThat(rest).containsExactlyElementsOf(framing == Framing.FULL ? List.of(error) : List.of(ack, error));
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void framesThatCameTogetherComeOutOneByOne(Framing framing) {
        FrameCodec client = framing.client(bytes -> {}, 1 << 20);
        byte[] stream = new byte[0];
        for (int i = 0; i < 20; i++) {
            stream = Streams.join(stream, Streams.encode(client, Streams.payload(40 + 16 * i), false));
        }
        for (int piece : new int[] {1, 2, 3, 5, 64, stream.length}) {
            List<Frame> frames = Streams.decode(framing.server(bytes -> {}, 1 << 20), stream, piece);
            assertThat(frames).hasSize(20);
            for (int i = 0; i < 20; i++) {
                assertThat(Streams.bytes(frames.get(i))).isEqualTo(Streams.payload(40 + 16 * i));
            }
        }
    }

    /** The longest packet that this codec accepts has 1024 bytes. */
    @ParameterizedTest
    @CsvSource({
        "ABRIDGED, 00, 'frame length: expected 4 to 1024, got 0'",
        "ABRIDGED, 80, 'frame length: expected 4 to 1024, got 0'",
        "ABRIDGED, 7f000000, 'frame length: expected 4 to 1024, got 0'",
        "ABRIDGED, 7f010100, 'frame length: expected 4 to 1024, got 1028'",
        "ABRIDGED, 7fffffff, 'frame length: expected 4 to 1024, got 67108860'",
        "INTERMEDIATE, 00000000, 'frame length: expected 4 to 1024, got 0'",
        "INTERMEDIATE, 00000080, 'frame length: expected 4 to 1024, got 0'",
        "INTERMEDIATE, 04040000, 'frame length: expected 4 to 1024, got 1028'",
        "INTERMEDIATE, ffffffff, 'frame length: expected a multiple of 4, got 2147483647'",
        "INTERMEDIATE, fcffffff, 'frame length: expected 4 to 1024, got 2147483644'",
        "INTERMEDIATE, 05000000, 'frame length: expected a multiple of 4, got 5'",
        "PADDED_INTERMEDIATE, 00000000, 'frame length: expected 4 to 1039, got 0'",
        "PADDED_INTERMEDIATE, 03000000, 'frame length: expected 4 to 1039, got 3'",
        "PADDED_INTERMEDIATE, 10040000, 'frame length: expected 4 to 1039, got 1040'",
        "PADDED_INTERMEDIATE, ffffffff, 'frame length: expected 4 to 1039, got 2147483647'",
        "FULL, 00000000, 'frame length: expected 16 or more, got 0'",
        "FULL, 0b000000, 'frame length: expected 16 or more, got 11'",
        "FULL, 0c000000, 'frame length: expected 4 to 1024, got 0'",
        "FULL, 11000000, 'frame length: expected a multiple of 4, got 5'",
        "FULL, 10040000, 'frame length: expected 4 to 1024, got 1028'",
        "FULL, ffffff7f, 'frame length: expected a multiple of 4, got 2147483635'",
        "FULL, ffffffff, 'frame length: expected 16 or more, got -1'",
        "FULL, 00000080, 'frame length: expected 16 or more, got -2147483648'"
    })
    void refusesLengthsThatNoPacketHas(Framing framing, String header, String message) {
        FrameCodec server = framing.server(bytes -> {}, 1024);
        assertThatThrownBy(() -> Streams.decode(server, hex(header), 1))
                .isInstanceOf(FrameException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "7f000000", "7f010100"})
    void anAbridgedClientRefusesThemToo(String header) {
        FrameCodec client = Framing.ABRIDGED.client(bytes -> {}, 1024);
        assertThatThrownBy(() -> Streams.decode(client, hex(header), 1)).isInstanceOf(FrameException.class);
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void acceptsTheLongestPacketAndSendsNoLongerOne(Framing framing) {
        FrameCodec client = framing.client(bytes -> {}, 1032);
        byte[] frame = Streams.encode(client, Streams.payload(1032), false);
        assertThat(Streams.bytes(Streams.decode(framing.server(bytes -> {}, 1032), frame, 100)
                        .get(0)))
                .isEqualTo(Streams.payload(1032));
        assertThatThrownBy(() -> Streams.decode(framing.server(bytes -> {}, 1028 - 16), frame, 100))
                .isInstanceOf(FrameException.class);
        for (int length : new int[] {0, 2, 6, 1036}) {
            assertThatThrownBy(() -> client.encode(new byte[2000], 0, length, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("packet: expected a multiple of 4 up to 1032, got " + length);
        }
    }

    @Test
    void aFullFrameWithAnotherNumberOrChecksumIsRefused() {
        byte[] frame = Streams.encode(Framing.FULL.client(bytes -> {}, 1024), Streams.payload(40), false);
        byte[] second = frame.clone();
        second[4] = 1;
        assertThatThrownBy(() -> Streams.decode(Framing.FULL.server(bytes -> {}, 1024), second, 7))
                .isInstanceOf(FrameException.class)
                .hasMessage("packet number: expected 0, got 1");
        for (int i = 8; i < frame.length; i++) {
            byte[] changed = frame.clone();
            changed[i] ^= 4;
            assertThatThrownBy(() -> Streams.decode(Framing.FULL.server(bytes -> {}, 1024), changed, 7))
                    .isInstanceOf(FrameException.class)
                    .hasMessage("crc32: expected that of the frame, got another");
        }
        assertThatThrownBy(() -> Streams.decode(Framing.FULL.server(bytes -> {}, 1024), Streams.join(frame, frame), 7))
                .isInstanceOf(FrameException.class)
                .hasMessage("packet number: expected 1, got 0");
    }

    @Test
    void theFullTransportHasNoQuickAcks() {
        FrameCodec full = Framing.FULL.client(bytes -> {}, 1024);
        assertThatThrownBy(() -> full.encode(new byte[8], 0, 8, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> full.encode(new QuickAck(-5))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Encrypted packets are 24 bytes and blocks of 16, plain ones say their length. */
    @Property(tries = 200)
    void paddingComesOffWhateverItsLength(
            @ForAll long seed, @ForAll @IntRange(max = 15) int padding, @ForAll @IntRange(max = 70) int size) {
        Random random = new Random(seed);
        byte[] encrypted = new byte[24 + 16 * (size + 1)];
        random.nextBytes(encrypted);
        encrypted[3] = 1;
        byte[] plain = plainPacket(random, 4 * (size + 1));
        for (byte[] packet : List.of(encrypted, plain)) {
            byte[] rest = new byte[padding];
            random.nextBytes(rest);
            assertThat(PaddedIntermediate.packetLength(Streams.join(packet, rest)))
                    .isEqualTo(packet.length);
        }
    }

    @ParameterizedTest
    @CsvSource({"20, -4", "40, 4", "40, 24", "40, 2147483647", "22, 0"})
    void aPlainPacketThatLiesAboutItsLengthGoesOnAsItIs(int length, int said) {
        byte[] body = new byte[length];
        for (int i = 0; i < 4; i++) {
            body[16 + i] = (byte) (said >> 8 * i);
        }
        int expected = said == 0 ? 20 : length;
        assertThat(PaddedIntermediate.packetLength(body)).isEqualTo(expected);
    }

    @Test
    void anErrorIsRecognisedWithPaddingBehindIt() {
        byte[] frame = hex("0a0000006cfeffff010203040506");
        assertThat(Streams.decode(Framing.PADDED_INTERMEDIATE.client(bytes -> {}, 1024), frame, 3))
                .containsExactly(new TransportError(-404));
    }

    @Test
    void onlyAServerReportsErrors() {
        byte[] frame = hex("040000006cfeffff");
        assertThat(Streams.decode(Framing.INTERMEDIATE.server(bytes -> {}, 1024), frame, 3)
                        .get(0))
                .isInstanceOf(Packet.class);
        assertThatThrownBy(() -> Streams.decode(Framing.FULL.server(bytes -> {}, 1024), hex("6cfeffff"), 3))
                .isInstanceOf(FrameException.class);
    }

    @Test
    void errorsHaveKinds() {
        assertThat(new TransportError(-404).kind()).isEqualTo(TransportError.Kind.KEY_UNKNOWN);
        assertThat(new TransportError(-429).kind()).isEqualTo(TransportError.Kind.FLOOD);
        assertThat(new TransportError(-444).kind()).isEqualTo(TransportError.Kind.WRONG_DC);
        assertThat(new TransportError(-500).kind()).isEqualTo(TransportError.Kind.OTHER);
    }

    @Test
    void aPacketTellsItsLengthAndNothingMore() {
        assertThat(new Packet(new byte[40], false)).hasToString("Packet[40 bytes]");
        assertThat(new Packet(new byte[40], true)).hasToString("Packet[40 bytes, quick ack requested]");
    }

    @Test
    void aPacketIsSentFromWhereItIs() {
        byte[] array = Streams.payload(100);
        ByteBuffer[] buffers = Framing.ABRIDGED.client(bytes -> {}, 1024).encode(array, 20, 40, false);
        assertThat(buffers[1].array()).isSameAs(array);
        assertThat(buffers[1].position()).isEqualTo(20);
        assertThat(buffers[1].remaining()).isEqualTo(40);
    }

    private static FrameCodec client(Framing framing, boolean obfuscated, Randomness random) {
        return obfuscated
                ? Obfuscated.client(framing, OptionalInt.of(2), null, random, Framing.MAX_PACKET)
                : framing.client(random, Framing.MAX_PACKET);
    }

    private static byte[] packet(Random random) {
        if (random.nextInt(4) == 0) {
            return plainPacket(random, 4 * (1 + random.nextInt(200)));
        }
        byte[] packet = new byte[24 + 16 * (1 + random.nextInt(random.nextInt(8) == 0 ? 6000 : 40))];
        random.nextBytes(packet);
        packet[7] = 1;
        return packet;
    }

    private static byte[] plainPacket(Random random, int length) {
        byte[] packet = new byte[20 + length];
        random.nextBytes(packet);
        java.util.Arrays.fill(packet, 0, 8, (byte) 0);
        ByteBuffer.wrap(packet).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(16, length);
        return packet;
    }
}
