package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Script;
import dev.tl4j.testing.Vectors;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindingCipherTest {
    @ParameterizedTest
    @MethodSource("vectors")
    void sealsEachVector(JsonNode vector) {
        Script padding = new Script(hex(vector, "padding"));
        assertThat(BindingCipher.seal(key(vector), hex(vector, "plaintext"), padding))
                .isEqualTo(hex(vector, "encrypted_message"));
        padding.assertUsedUp();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void opensEachVector(JsonNode vector) {
        assertThat(BindingCipher.open(key(vector), hex(vector, "encrypted_message")))
                .isEqualTo(hex(vector, "plaintext"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void derivesKeysAsVersionOneDid(JsonNode vector) {
        byte[] plain = hex(vector, "plaintext");
        byte[] messageKey = BindingCipher.messageKey(plain, plain.length);
        assertThat(messageKey).isEqualTo(hex(vector, "msg_key"));
        assertThat(BindingCipher.aesKey(key(vector), messageKey)).isEqualTo(hex(vector, "aes_key"));
        assertThat(BindingCipher.aesIv(key(vector), messageKey)).isEqualTo(hex(vector, "aes_iv"));
    }

    @Test
    void refusesAMessageInWhichAnyByteButThePaddingIsChanged() {
        JsonNode vector = Vectors.entry("message-v1.json", "vectors", "bind-1");
        byte[] intact = hex(vector, "encrypted_message");
        for (int i = 0; i < intact.length - 16; i++) {
            byte[] packet = intact.clone();
            packet[i] ^= 0x10;
            assertThatThrownBy(() -> BindingCipher.open(key(vector), packet)).isInstanceOf(CryptoException.class);
        }
    }

    @Test
    void refusesAMessageCutAnywhere() {
        JsonNode vector = Vectors.entry("message-v1.json", "vectors", "bind-1");
        byte[] intact = hex(vector, "encrypted_message");
        for (int length = 0; length < intact.length; length++) {
            byte[] packet = Arrays.copyOf(intact, length);
            assertThatThrownBy(() -> BindingCipher.open(key(vector), packet)).isInstanceOf(CryptoException.class);
        }
    }

    @Test
    void refusesAMessageForAnotherKey() {
        JsonNode vector = Vectors.entry("message-v1.json", "vectors", "bind-1");
        AuthKey other = key(Vectors.entry("message-v1.json", "vectors", "bind-2"));
        assertThatThrownBy(() -> BindingCipher.open(other, hex(vector, "encrypted_message")))
                .isInstanceOf(CryptoException.class)
                .hasMessage("binding message: expected one for the permanent key, got another");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -33, 8, 24, 57, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesALengthThatDoesNotEndInTheLastBlock(int length) {
        AuthKey key = AuthKey.of(new byte[256]);
        byte[] plain = new byte[32 + 40];
        for (int i = 0; i < 4; i++) {
            plain[28 + i] = (byte) (length >> 8 * i);
        }
        byte[] packet = BindingCipher.seal(key, plain, bytes -> {});
        assertThatThrownBy(() -> BindingCipher.open(key, packet)).isInstanceOf(CryptoException.class);
    }

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.entries("message-v1.json", "vectors");
    }

    private static AuthKey key(JsonNode vector) {
        return AuthKey.of(hex(vector, "perm_auth_key"));
    }
}
