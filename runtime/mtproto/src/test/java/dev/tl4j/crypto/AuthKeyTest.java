package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Vectors;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthKeyTest {
    @ParameterizedTest
    @MethodSource("keys")
    void knowsItsIdAndItsAuxHash(JsonNode vector) {
        AuthKey key = AuthKey.of(hex(vector, "auth_key"));
        assertThat(key.id()).isEqualTo(Long.parseLong(vector.get("auth_key_id").asText()));
        assertThat(key.auxHash())
                .isEqualTo(Long.parseLong(vector.get("aux_hash").asText()));
        assertThat(key.bytes()).isEqualTo(hex(vector, "auth_key"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void provesItselfInThreeWays(JsonNode vector) {
        AuthKey key = AuthKey.of(hex(vector, "auth_key"));
        for (int number = 1; number <= 3; number++) {
            assertThat(key.newNonceHash(number, hex(vector, "new_nonce")))
                    .isEqualTo(hex(vector, "new_nonce_hash" + number));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isPaddedWithZerosWhenItsNumberIsShort(JsonNode vector) {
        byte[] bytes = hex(vector, "auth_key");
        assertThat(AuthKey.of(new BigInteger(1, bytes)).bytes()).isEqualTo(bytes);
    }

    @Test
    void aTinyNumberIsStill256Bytes() {
        byte[] bytes = AuthKey.of(BigInteger.TWO).bytes();
        assertThat(bytes).hasSize(256);
        assertThat(new BigInteger(1, bytes)).isEqualTo(BigInteger.TWO);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255, 257})
    void isNeverOfAnotherLength(int length) {
        assertThatThrownBy(() -> AuthKey.of(new byte[length]))
                .isInstanceOf(CryptoException.class)
                .hasMessage("auth key: expected 256 bytes, got " + length);
    }

    @Test
    void hasNoFourthProofAndWantsAWholeNonce() {
        AuthKey key = AuthKey.of(new byte[256]);
        assertThatThrownBy(() -> key.newNonceHash(4, new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key.newNonceHash(1, new byte[31])).isInstanceOf(CryptoException.class);
    }

    @Test
    void isItsBytesAndNothingElse() {
        byte[] bytes = new byte[256];
        AuthKey key = AuthKey.of(bytes);
        bytes[255] = 1;
        AuthKey other = AuthKey.of(bytes);
        assertThat(key).isNotEqualTo(other).isEqualTo(AuthKey.of(new byte[256]));
        assertThat(key).hasSameHashCodeAs(AuthKey.of(new byte[256]));
        key.bytes()[0] = 7;
        assertThat(key).as("after someone wrote into a copy").isEqualTo(AuthKey.of(new byte[256]));
    }

    @Test
    void tellsItsIdAndNoneOfItsBytes() {
        JsonNode vector = Vectors.entry("auth-key.json", "keys", "key-1-random");
        assertThat(AuthKey.of(hex(vector, "auth_key"))).hasToString("AuthKey[id=a03ceee4ead9e70c]");
    }

    static Stream<Named<JsonNode>> keys() {
        return Vectors.entries("auth-key.json", "keys");
    }
}
