package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Vectors;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PacketCipherTest {
    private static final int ROOM = 3;

    private final PacketCipher cipher = new PacketCipher();

    @ParameterizedTest
    @MethodSource("vectors")
    void sealsEachVectorInPlace(JsonNode vector) {
        byte[] plain = hex(vector, "plaintext");
        byte[] expected = hex(vector, "packet");
        byte[] array = new byte[ROOM + expected.length + ROOM];
        System.arraycopy(plain, 0, array, ROOM + PacketCipher.HEADER, plain.length);
        cipher.seal(key(vector), direction(vector), array, ROOM, expected.length);
        assertThat(Arrays.copyOfRange(array, ROOM, ROOM + expected.length)).isEqualTo(expected);
        assertThat(Arrays.copyOf(array, ROOM)).containsOnly(0);
        assertThat(Arrays.copyOfRange(array, array.length - ROOM, array.length)).containsOnly(0);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void opensEachVectorInPlace(JsonNode vector) {
        byte[] packet = hex(vector, "packet");
        byte[] array = new byte[ROOM + packet.length];
        System.arraycopy(packet, 0, array, ROOM, packet.length);
        cipher.open(key(vector), direction(vector), array, ROOM, packet.length);
        byte[] plain = Arrays.copyOfRange(array, ROOM + PacketCipher.HEADER, array.length);
        assertThat(plain).isEqualTo(hex(vector, "plaintext"));
        int data = PacketPadding.dataLength(plain, 0, plain.length);
        assertThat(Arrays.copyOfRange(plain, 32, 32 + data)).isEqualTo(hex(vector, "body"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void derivesMessageKeyAndAesKey(JsonNode vector) {
        MessageKey messageKey = new MessageKey();
        byte[] plain = hex(vector, "plaintext");
        messageKey.compute(key(vector), direction(vector), plain, 0, plain.length);
        byte[] written = new byte[16];
        messageKey.write(written, 0);
        assertThat(written).isEqualTo(hex(vector, "msg_key"));
        messageKey.derive(key(vector), direction(vector), written, 0);
        assertThat(messageKey.aesKey).isEqualTo(hex(vector, "aes_key"));
        assertThat(messageKey.aesIv).isEqualTo(hex(vector, "aes_iv"));
    }

    @ParameterizedTest
    @MethodSource("quickAcks")
    void bothSidesKnowTheQuickAckToken(JsonNode vector) {
        AuthKey key = AuthKey.of(hex(vector, "auth_key"));
        byte[] plain = hex(vector, "plaintext");
        byte[] packet = new byte[PacketCipher.HEADER + plain.length];
        System.arraycopy(plain, 0, packet, PacketCipher.HEADER, plain.length);
        int expected = (int) vector.get("token").asLong();
        assertThat(cipher.seal(key, Direction.TO_SERVER, packet, 0, packet.length))
                .isEqualTo(expected);
        assertThat(cipher.open(key, Direction.TO_SERVER, packet, 0, packet.length))
                .isEqualTo(expected);
    }

    /** All that is wrong below the session; the wrong session id is authentic here and refused above. */
    @ParameterizedTest
    @MethodSource("corrupt")
    void refusesEachCorruptPacket(JsonNode vector) {
        byte[] packet = hex(vector, "packet");
        String name = vector.get("name").asText();
        if (name.equals("valid-control") || name.equals("wrong-session-id")) {
            assertThat(openToClient(packet)).isEqualTo(20);
        } else {
            assertThatThrownBy(() -> openToClient(packet)).isInstanceOf(CryptoException.class);
        }
    }

    @Test
    void refusesAPacketInWhichAnyByteIsChanged() {
        byte[] intact = hex(Vectors.entry("message-v2.json", "corrupt", "valid-control"), "packet");
        for (int i = 0; i < intact.length; i++) {
            byte[] packet = intact.clone();
            packet[i] ^= 0x10;
            assertThatThrownBy(() -> openToClient(packet)).isInstanceOf(CryptoException.class);
        }
    }

    @Test
    void refusesAPacketCutAnywhere() {
        byte[] intact = hex(Vectors.entry("message-v2.json", "corrupt", "valid-control"), "packet");
        for (int length = 0; length < intact.length; length++) {
            byte[] packet = Arrays.copyOf(intact, length);
            assertThatThrownBy(() -> openToClient(packet)).isInstanceOf(CryptoException.class);
        }
    }

    @Test
    void sealsWholeBlocksOnlyAndWithinTheArrayOnly() {
        AuthKey key = AuthKey.of(new byte[256]);
        byte[] packet = new byte[24 + 64];
        assertThatThrownBy(() -> cipher.seal(key, Direction.TO_SERVER, packet, 0, 24 + 17))
                .isInstanceOf(CryptoException.class)
                .hasMessage("encrypted packet: expected 24 bytes and whole blocks of 16, got 41");
        assertThatThrownBy(() -> cipher.seal(key, Direction.TO_SERVER, packet, 16, 24 + 64))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** What the session does first with a packet from the server: open it and find the data's length. */
    private int openToClient(byte[] packet) {
        AuthKey key = AuthKey.of(hex(Vectors.file("message-v2.json"), "corrupt_auth_key"));
        cipher.open(key, Direction.TO_CLIENT, packet, 0, packet.length);
        return PacketPadding.dataLength(packet, PacketCipher.HEADER, packet.length - PacketCipher.HEADER);
    }

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.entries("message-v2.json", "vectors");
    }

    static Stream<Named<JsonNode>> corrupt() {
        return Vectors.entries("message-v2.json", "corrupt");
    }

    static Stream<Named<JsonNode>> quickAcks() {
        return Vectors.entries("framing.json", "quick_ack_replies");
    }

    private static AuthKey key(JsonNode vector) {
        return AuthKey.of(hex(vector, "auth_key"));
    }

    private static Direction direction(JsonNode vector) {
        return vector.get("direction").asText().equals("client") ? Direction.TO_SERVER : Direction.TO_CLIENT;
    }
}
