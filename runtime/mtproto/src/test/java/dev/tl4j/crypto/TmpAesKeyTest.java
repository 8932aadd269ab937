package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Vectors;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TmpAesKeyTest {
    private final TmpAesKey key = TmpAesKey.of(new byte[32], new byte[16]);

    @ParameterizedTest
    @MethodSource("nonces")
    void followsFromTheNonces(JsonNode vector) {
        TmpAesKey tmp = TmpAesKey.of(hex(vector, "new_nonce"), hex(vector, "server_nonce"));
        assertThat(tmp.key()).isEqualTo(hex(vector, "tmp_aes_key"));
        assertThat(tmp.iv()).isEqualTo(hex(vector, "tmp_aes_iv"));
    }

    @ParameterizedTest
    @MethodSource("nonces")
    void theFirstSaltFollowsFromTheNoncesToo(JsonNode vector) {
        assertThat(TmpAesKey.serverSalt(hex(vector, "new_nonce"), hex(vector, "server_nonce")))
                .isEqualTo(Long.parseLong(vector.get("server_salt").asText()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 12, 13, 28, 500, 564})
    void opensWhatItSealed(int length) {
        byte[] answer = new byte[length];
        new Random(length).nextBytes(answer);
        byte[] sealed = key.seal(answer, new Random(1)::nextBytes);
        assertThat(sealed.length % 16).isZero();
        assertThat(key.open(sealed)).isEqualTo(answer);
    }

    @Test
    void sealsTheHashInFrontOfTheAnswer() {
        byte[] answer = {1, 2, 3, 4};
        byte[] plain = AesIge.decrypted(key.key(), key.iv(), key.seal(answer, bytes -> Arrays.fill(bytes, (byte) 9)));
        assertThat(Arrays.copyOf(plain, 20)).isEqualTo(Digests.sha1(answer));
        assertThat(Arrays.copyOfRange(plain, 20, 24)).isEqualTo(answer);
        assertThat(Arrays.copyOfRange(plain, 24, 32)).containsOnly(9);
    }

    @Test
    void refusesAnAnswerInWhichAnyByteButThePaddingIsChanged() {
        byte[] sealed = key.seal(new byte[44], new Random(1)::nextBytes);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> key.open(changed)).isInstanceOf(CryptoException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 32, 33, 48})
    void refusesAnAnswerCutAnywhere(int length) {
        byte[] sealed = Arrays.copyOf(key.seal(new byte[44], new Random(1)::nextBytes), length);
        assertThatThrownBy(() -> key.open(sealed)).isInstanceOf(CryptoException.class);
    }

    @Test
    void refusesMoreThanFifteenBytesOfPadding() {
        byte[] answer = new byte[12];
        byte[] padded = Arrays.copyOf(DataWithHash.pad(answer, 16, bytes -> {}), 48);
        byte[] sealed = AesIge.encrypted(key.key(), key.iv(), padded);
        assertThatThrownBy(() -> key.open(sealed))
                .isInstanceOf(CryptoException.class)
                .hasMessage("answer hash: expected the SHA-1 of the data, got another");
    }

    @Test
    void wantsWholeNoncesAndTellsNothing() {
        assertThatThrownBy(() -> TmpAesKey.of(new byte[31], new byte[16])).isInstanceOf(CryptoException.class);
        assertThatThrownBy(() -> TmpAesKey.serverSalt(new byte[32], new byte[8]))
                .isInstanceOf(CryptoException.class);
        assertThat(key).hasToString("TmpAesKey[***]");
    }

    static Stream<Named<JsonNode>> nonces() {
        return Vectors.entries("auth-key.json", "nonces");
    }
}
