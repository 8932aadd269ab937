package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Vectors;
import java.io.ByteArrayOutputStream;
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

class AesCtrTest {
    @ParameterizedTest
    @MethodSource("vectors")
    void continuesTheKeyStreamFromChunkToChunk(JsonNode vector) {
        AesCtr ctr = new AesCtr(hex(vector, "key"), hex(vector, "iv"));
        for (JsonNode chunk : vector.get("chunks")) {
            byte[] data = hex(chunk, "in");
            ctr.apply(data, 0, data.length);
            assertThat(data).isEqualTo(hex(chunk, "out"));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesTheSameForAllChunksAtOnce(JsonNode vector) {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (JsonNode chunk : vector.get("chunks")) {
            in.writeBytes(hex(chunk, "in"));
            out.writeBytes(hex(chunk, "out"));
        }
        byte[] data = in.toByteArray();
        new AesCtr(hex(vector, "key"), hex(vector, "iv")).apply(data, 0, data.length);
        assertThat(data).isEqualTo(out.toByteArray());
    }

    @Property(tries = 100)
    void theCutDoesNotMatter(
            @ForAll long seed,
            @ForAll @IntRange(max = 20_000) int length,
            @ForAll @IntRange(min = 1, max = 9_000) int step) {
        byte[] key = bytes(seed, 32);
        byte[] iv = bytes(seed + 1, 16);
        byte[] original = bytes(seed + 2, length);
        byte[] whole = original.clone();
        new AesCtr(key, iv).apply(whole, 0, length);
        byte[] cut = original.clone();
        AesCtr ctr = new AesCtr(key, iv);
        for (int at = 0; at < length; at += step) {
            ctr.apply(cut, at, Math.min(step, length - at));
        }
        assertThat(cut).isEqualTo(whole);
        new AesCtr(key, iv).apply(cut, 0, length);
        assertThat(cut).isEqualTo(original);
    }

    @Test
    void touchesNothingOutsideOfItsRegion() {
        byte[] data = new byte[64];
        new AesCtr(new byte[32], new byte[16]).apply(data, 16, 32);
        assertThat(Arrays.copyOf(data, 16)).containsOnly(0);
        assertThat(Arrays.copyOfRange(data, 16, 48)).isNotEqualTo(new byte[32]);
        assertThat(Arrays.copyOfRange(data, 48, 64)).containsOnly(0);
    }

    @Test
    void refusesKeysAndCountersOfOtherLengths() {
        assertThatThrownBy(() -> new AesCtr(new byte[31], new byte[16]))
                .isInstanceOf(CryptoException.class)
                .hasMessage("aes key: expected 32 bytes, got 31");
        assertThatThrownBy(() -> new AesCtr(new byte[32], new byte[15]))
                .isInstanceOf(CryptoException.class)
                .hasMessage("ctr iv: expected 16 bytes, got 15");
        AesCtr ctr = new AesCtr(new byte[32], new byte[16]);
        assertThatThrownBy(() -> ctr.apply(new byte[4], 2, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.entries("aes-ctr.json", "vectors");
    }

    private static byte[] bytes(long seed, int count) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
