package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames as section 5.7 of RFC 6455 has them, binary where it has text. */
class WebSocketFramesTest {
    private static final String HELLO = "48656c6c6f";

    @ParameterizedTest
    @CsvSource({
        "82 05 48656c6c6f",
        "02 03 48656c 80 02 6c6f",
        "02 03 48656c 00 00 80 02 6c6f",
        "02 00 80 05 48656c6c6f 82 00",
        "02 03 48656c 8a 00 80 02 6c6f",
        "8a 05 3132333435 82 05 48656c6c6f",
    })
    void aClientReadsAMessageWhereverItIsCut(String frames) throws IOException {
        byte[] in = Recorder.hex(frames);
        for (int cut = 0; cut <= in.length; cut++) {
            Recorder recorder = Recorder.runCutAt(client(), in, cut);
            assertThat(recorder.deliveredHex()).isEqualTo(HELLO);
            assertThat(recorder.sent.size()).isZero();
        }
        assertThat(Recorder.run(client(), in, 1).deliveredHex()).isEqualTo(HELLO);
    }

    @Test
    void aServerReadsAMaskedMessageWhereverItIsCut() throws IOException {
        byte[] in = Recorder.hex("82 85 37fa213d 7f9f4d5158");
        for (int cut = 0; cut <= in.length; cut++) {
            assertThat(Recorder.runCutAt(WebSocketFrames.server(), in, cut).deliveredHex())
                    .isEqualTo(HELLO);
        }
        assertThat(Recorder.run(WebSocketFrames.server(), in, 1).deliveredHex()).isEqualTo(HELLO);
    }

    @Test
    void aClientMasksAndAServerDoesNot() throws IOException {
        Recorder client = new Recorder();
        client().send(parts("48", "65", "", "6c6c6f"), client);
        assertThat(client.sentHex()).isEqualTo("828537fa213d7f9f4d5158");
        Recorder server = new Recorder();
        WebSocketFrames.server().send(parts("48", "65", "", "6c6c6f"), server);
        assertThat(server.sentHex()).isEqualTo("8205" + HELLO);
        WebSocketFrames.server().send(parts(""), server);
        assertThat(server.sentHex()).isEqualTo("8205" + HELLO);
    }

    @ParameterizedTest
    @CsvSource({"125, 827d", "126, 827e007e", "65535, 827effff", "65536, 827f0000000000010000"})
    void lengthsAreWrittenInAsFewBytesAsCanBe(int length, String header) throws IOException {
        Recorder server = new Recorder();
        WebSocketFrames.server().send(new ByteBuffer[] {ByteBuffer.allocate(length)}, server);
        assertThat(server.sentHex()).startsWith(header).hasSize(header.length() + 2 * length);
        assertThat(Recorder.run(client(), server.sent.toByteArray(), 1000)
                        .delivered
                        .size())
                .isEqualTo(length);
    }

    @Test
    void aPingIsAnsweredUnlessNothingGetsThrough() throws IOException {
        Recorder recorder = Recorder.run(client(), Recorder.hex("89 05 48656c6c6f"), 3);
        assertThat(recorder.sentHex()).isEqualTo("8a8537fa213d7f9f4d5158");
        Recorder empty = Recorder.run(client(), Recorder.hex("89 00"), 1);
        assertThat(empty.sentHex()).isEqualTo("8a8037fa213d");
        Recorder congested = new Recorder();
        congested.congested = true;
        congested.receive(client(), Recorder.hex("89 05 48656c6c6f"));
        assertThat(congested.sent.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "88 02 03e8, 8882 37fa213d 3412, 1000",
        "88 00, 8880 37fa213d, 1005",
        "88 05 03e9616263, 8882 37fa213d 3413, 1001"
    })
    void aCloseIsAnsweredAndEndsTheConnection(String frame, String answer, int code) {
        Recorder recorder = new Recorder();
        Layer client = client();
        assertThatThrownBy(() -> recorder.receive(client, Recorder.hex(frame)))
                .isInstanceOf(NetException.class)
                .hasMessage("websocket: expected it to stay open, got a close with code " + code);
        assertThat(recorder.sentHex()).isEqualTo(answer.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8285 37fa213d 7f9f4d5158 | expected frames not masked, got one that is",
                "c205                     | expected the reserved bits to be 0, got others",
                "8105                     | expected a binary message or a control frame, got another frame",
                "8305                     | expected a binary message or a control frame, got another frame",
                "8b00                     | expected a binary message or a control frame, got another frame",
                "8000                     | expected the beginning of a message, got another frame",
                "0200 8200                | expected the rest of a message, got another frame",
                "0900                     | expected a control frame of up to 125 bytes in one, got another",
                "897e007e                 | expected a control frame of up to 125 bytes in one, got another",
                "827e007d                 | expected a length in as few bytes as can be, got more",
                "827f000000000000ffff     | expected a length in as few bytes as can be, got more",
                "827f0000000002000001     | expected up to 33554432 bytes, got 33554433",
                "827fffffffffffffffff     | expected up to 33554432 bytes, got 18446744073709551615",
            })
    void aClientRefusesWhatAServerMustNotSend(String frames, String message) {
        byte[] in = Recorder.hex(frames);
        for (int piece : new int[] {1, in.length}) {
            assertThatThrownBy(() -> Recorder.run(client(), in, piece))
                    .isInstanceOf(NetException.class)
                    .hasMessage("websocket: " + message);
        }
    }

    @Test
    void aServerRefusesWhatIsNotMasked() {
        assertThatThrownBy(() -> Recorder.run(WebSocketFrames.server(), Recorder.hex("8205" + HELLO), 64))
                .hasMessage("websocket: expected frames masked, got one that is not");
    }

    @Property(tries = 200)
    void aStreamPassesHoweverItIsCut(
            @ForAll @Size(max = 8) int[] lengths, @ForAll @IntRange(min = 1, max = 4096) int piece, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        WebSocketFrames client = WebSocketFrames.client(random::nextBytes);
        Recorder wire = new Recorder();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length : lengths) {
            byte[] message = new byte[Math.floorMod(length, 70_000)];
            random.nextBytes(message);
            all.writeBytes(message);
            client.send(new ByteBuffer[] {ByteBuffer.wrap(message)}, wire);
        }
        Recorder server = Recorder.run(WebSocketFrames.server(), wire.sent.toByteArray(), piece);
        assertThat(server.delivered.toByteArray()).isEqualTo(all.toByteArray());
    }

    @Property(tries = 500)
    void whateverComesThereIsNothingButTheException(@ForAll @Size(max = 200) byte[] in, @ForAll boolean asServer) {
        try {
            Recorder.run(asServer ? WebSocketFrames.server() : client(), in, 7);
        } catch (IOException e) {
            assertThat(e).isInstanceOf(NetException.class).hasMessageStartingWith("websocket: expected ");
        }
    }

    private static ByteBuffer[] parts(String... hex) {
        return Arrays.stream(hex)
                .map(part -> ByteBuffer.wrap(Recorder.hex(part)))
                .toArray(ByteBuffer[]::new);
    }

    private static Layer client() {
        return WebSocketFrames.client(bytes -> System.arraycopy(Recorder.hex("37fa213d"), 0, bytes, 0, bytes.length));
    }
}
