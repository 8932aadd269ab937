package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Vectors;
import java.math.BigInteger;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PqFactorsTest {
    @ParameterizedTest
    @MethodSource("vectors")
    void findsBothPrimesInOrder(JsonNode vector) {
        PqFactors factors = PqFactors.of(hex(vector, "pq_bytes"));
        assertThat(factors)
                .isEqualTo(
                        new PqFactors(vector.get("p").asLong(), vector.get("q").asLong()));
        assertThat(factors.pBytes()).isEqualTo(hex(vector, "p_bytes"));
        assertThat(factors.qBytes()).isEqualTo(hex(vector, "q_bytes"));
        assertThat(PqFactors.of(vector.get("pq").asLong())).isEqualTo(factors);
    }

    @Property(tries = 100)
    void findsAnyTwoPrimes(
            @ForAll @LongRange(min = 2, max = 3_037_000_000L) long a,
            @ForAll @LongRange(min = 2, max = 3_037_000_000L) long b) {
        long p = BigInteger.valueOf(Math.min(a, b)).nextProbablePrime().longValue();
        long q = BigInteger.valueOf(Math.max(a, b)).nextProbablePrime().longValue();
        Assume.that(p != q);
        assertThat(PqFactors.of(p * q)).isEqualTo(new PqFactors(p, q));
    }

    /** Nothing, primes, squares, and products of more than two primes; the last is a Carmichael number. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                2,
                3,
                4,
                5,
                9,
                25,
                8,
                12,
                30,
                27,
                105,
                2147483647L,
                9223372036854775783L,
                4611686014132420609L,
                9223372036854775807L,
                4611686018427387904L,
                -15,
                Long.MIN_VALUE,
                561
            })
    void refusesWhatIsNotTwoDifferentPrimes(long number) {
        assertThatThrownBy(() -> PqFactors.of(number))
                .isInstanceOf(CryptoException.class)
                .hasMessage("pq: expected the product of two different primes, got another number");
    }

    @Test
    void refusesNumbersFrom2To63On() {
        assertThatThrownBy(() -> PqFactors.of(hex("8000000000000001")))
                .isInstanceOf(CryptoException.class)
                .hasMessage("pq: expected a number below 2^63, got 64 bits");
        assertThatThrownBy(() -> PqFactors.of(new byte[0])).isInstanceOf(CryptoException.class);
        assertThat(PqFactors.of(hex("00000000000000000f"))).isEqualTo(new PqFactors(3, 5));
    }

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.entries("pq.json", "vectors");
    }
}
