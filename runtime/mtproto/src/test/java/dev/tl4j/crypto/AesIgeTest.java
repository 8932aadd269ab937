package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Vectors;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AesIgeTest {
    private final AesIge ige = new AesIge();

    @ParameterizedTest
    @MethodSource("vectors")
    void encryptsEachVectorWithinALargerArray(JsonNode vector) {
        byte[] plain = hex(vector, "plaintext");
        byte[] array = framed(plain);
        ige.encrypt(hex(vector, "key"), hex(vector, "iv"), array, 5, plain.length);
        assertThat(array).isEqualTo(framed(hex(vector, "ciphertext")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void decryptsEachVectorWithinALargerArray(JsonNode vector) {
        byte[] cipher = hex(vector, "ciphertext");
        byte[] array = framed(cipher);
        ige.decrypt(hex(vector, "key"), hex(vector, "iv"), array, 5, cipher.length);
        assertThat(array).isEqualTo(framed(hex(vector, "plaintext")));
    }

    @Test
    void anInstanceServesOneVectorAfterTheOther() {
        for (int round = 0; round < 2; round++) {
            vectors().map(Named::getPayload).forEach(vector -> {
                encryptsEachVectorWithinALargerArray(vector);
                decryptsEachVectorWithinALargerArray(vector);
            });
        }
    }

    @Test
    void theAllocatingFormsLeaveTheirInputAlone() {
        JsonNode vector = Vectors.entry("aes-ige.json", "vectors", "rand-1024-1");
        byte[] plain = hex(vector, "plaintext");
        byte[] cipher = AesIge.encrypted(hex(vector, "key"), hex(vector, "iv"), plain);
        assertThat(cipher).isEqualTo(hex(vector, "ciphertext"));
        assertThat(plain).isEqualTo(hex(vector, "plaintext"));
        assertThat(AesIge.decrypted(hex(vector, "key"), hex(vector, "iv"), cipher))
                .isEqualTo(plain);
    }

    /** The lengths around which the way of encrypting changes, against the definition of the mode. */
    @ParameterizedTest
    @ValueSource(ints = {0, 16, 112, 128, 144, 2032, 2048, 2064, 4080, 4096, 4112, 65536})
    void everyWayOfWorkingGivesWhatTheDefinitionGives(int length) {
        byte[] key = bytes(1, 32);
        byte[] iv = bytes(2, 32);
        byte[] plain = bytes(3, length);
        byte[] expected = plain.clone();
        new AesIgeSmall().encrypt(key, iv, expected, 0, length);
        assertThat(AesIge.encrypted(key, iv, plain)).isEqualTo(expected);
        byte[] decrypted = expected.clone();
        new AesIgeSmall().decrypt(key, iv, decrypted, 0, length);
        assertThat(decrypted).isEqualTo(plain);
        assertThat(AesIge.decrypted(key, iv, expected)).isEqualTo(plain);
    }

    @Property(tries = 200)
    void decryptionUndoesEncryption(
            @ForAll long seed, @ForAll @IntRange(max = 600) int blocks, @ForAll @IntRange(max = 40) int offset) {
        byte[] key = bytes(seed, 32);
        byte[] iv = bytes(seed + 1, 32);
        byte[] original = bytes(seed + 2, offset + blocks * 16 + 7);
        byte[] array = original.clone();
        ige.encrypt(key, iv, array, offset, blocks * 16);
        byte[] expected = original.clone();
        new AesIgeSmall().encrypt(key, iv, expected, offset, blocks * 16);
        assertThat(array).isEqualTo(expected);
        ige.decrypt(key, iv, array, offset, blocks * 16);
        assertThat(array).isEqualTo(original);
    }

    @Test
    void aChangedBitSpoilsEverythingBehindIt() {
        byte[] plain = bytes(3, 4096);
        byte[] cipher = AesIge.encrypted(bytes(1, 32), bytes(2, 32), plain);
        cipher[2048] ^= 1;
        byte[] spoilt = AesIge.decrypted(bytes(1, 32), bytes(2, 32), cipher);
        assertThat(Arrays.copyOf(spoilt, 2048)).isEqualTo(Arrays.copyOf(plain, 2048));
        for (int block = 2048; block < 4096; block += 16) {
            assertThat(Arrays.copyOfRange(spoilt, block, block + 16))
                    .isNotEqualTo(Arrays.copyOfRange(plain, block, block + 16));
        }
    }

    @Test
    void refusesLengthsThatTheModeDoesNotKnow() {
        byte[] key = new byte[32];
        byte[] data = new byte[64];
        assertThatThrownBy(() -> ige.encrypt(key, key, data, 0, 17))
                .isInstanceOf(CryptoException.class)
                .hasMessage("ige data: expected a multiple of 16 bytes, got 17");
        assertThatThrownBy(() -> ige.decrypt(key, key, data, 0, 17)).isInstanceOf(CryptoException.class);
        assertThatThrownBy(() -> ige.encrypt(new byte[16], key, data, 0, 16))
                .isInstanceOf(CryptoException.class)
                .hasMessage("aes key: expected 32 bytes, got 16");
        assertThatThrownBy(() -> ige.decrypt(key, new byte[16], data, 0, 16))
                .isInstanceOf(CryptoException.class)
                .hasMessage("ige iv: expected 32 bytes, got 16");
        assertThatThrownBy(() -> ige.encrypt(key, key, data, 56, 16)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.entries("aes-ige.json", "vectors");
    }

    private static byte[] framed(byte[] bytes) {
        byte[] array = new byte[bytes.length + 12];
        Arrays.fill(array, (byte) 0x5a);
        System.arraycopy(bytes, 0, array, 5, bytes.length);
        return array;
    }

    private static byte[] bytes(long seed, int count) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
