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

class DhParamsTest {
    private static final byte[] TELEGRAM = prime("telegram");

    @Test
    void knowsTheTelegramPrime() {
        assertThat(SafePrime.TELEGRAM).isEqualTo(new BigInteger(1, TELEGRAM));
        assertThat(DhParams.check(3, TELEGRAM).primeBytes()).isEqualTo(TELEGRAM);
        assertThat(DhParams.check(3, TELEGRAM).generator()).isEqualTo(3);
    }

    @Test
    void theTelegramPrimeWouldPassTheTestThatItIsSpared() {
        assertThat(SafePrime.isSafe(SafePrime.TELEGRAM)).isTrue();
    }

    /** An int cannot hold p - 1, so of that entry its lowest 32 bits are tried. */
    @ParameterizedTest
    @MethodSource("generators")
    void acceptsOnlyGeneratorsOfTheQuadraticResidues(JsonNode vector) {
        JsonNode g = vector.get("g");
        int generator = g.isInt() ? g.intValue() : new BigInteger(g.asText(), 16).intValue();
        BigInteger p = new BigInteger(1, prime(vector.get("prime").asText()));
        assertThat(DhParams.generates(generator, p)).isEqualTo(vector.get("ok").asBoolean());
    }

    @Test
    void refusesAGeneratorThatGeneratesAnotherGroup() {
        assertThatThrownBy(() -> DhParams.check(2, TELEGRAM))
                .isInstanceOf(CryptoException.class)
                .hasMessage("dh generator: expected a quadratic residue from 2 to 7, got 2");
    }

    @Test
    void acceptsAnotherSafePrime() {
        assertThat(DhParams.check(2, prime("modp14")).primeBytes()).isEqualTo(prime("modp14"));
    }

    @ParameterizedTest
    @MethodSource("badPrimes")
    void refusesEachBadPrime(JsonNode vector) {
        assertThatThrownBy(() -> DhParams.check(vector.get("g").asInt(), hex(vector, "p")))
                .isInstanceOf(CryptoException.class)
                .hasMessageStartingWith("dh prime: expected ");
    }

    @ParameterizedTest
    @MethodSource("publicValues")
    void acceptsOnlyPublicValuesFarFromBothEnds(JsonNode vector) {
        DhParams params = DhParams.check(3, TELEGRAM);
        byte[] value = hex(vector, "value");
        if (vector.get("ok").asBoolean()) {
            assertThat(params.sharedKey(value, new byte[256])).isNotNull();
        } else {
            assertThatThrownBy(() -> params.sharedKey(value, new byte[256]))
                    .isInstanceOf(CryptoException.class)
                    .hasMessage("dh peer's public value: expected one between 2^1984 and p - 2^1984, got another");
        }
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void bothSidesOfAnExchangeGetTheSameKey(JsonNode vector) {
        DhParams params = DhParams.check(vector.get("g").asInt(), TELEGRAM);
        byte[] a = hex(vector, "a");
        byte[] b = hex(vector, "b");
        assertThat(params.publicValue(a)).isEqualTo(hex(vector, "g_a"));
        assertThat(params.publicValue(b)).isEqualTo(hex(vector, "g_b"));
        AuthKey key = AuthKey.of(hex(vector, "auth_key"));
        assertThat(params.sharedKey(hex(vector, "g_a"), b)).isEqualTo(key);
        assertThat(params.sharedKey(hex(vector, "g_b"), a)).isEqualTo(key);
        assertThat(hex(vector, "auth_key_id_wire")).isEqualTo(wire(key.id()));
    }

    @Test
    void anUnluckySecretIsRefusedAndASecretIsAlwaysWhole() {
        DhParams params = DhParams.check(3, TELEGRAM);
        assertThatThrownBy(() -> params.publicValue(new byte[256]))
                .isInstanceOf(CryptoException.class)
                .hasMessage("dh own public value: expected one between 2^1984 and p - 2^1984, got another");
        assertThatThrownBy(() -> params.publicValue(new byte[255]))
                .isInstanceOf(CryptoException.class)
                .hasMessage("dh secret: expected 256 bytes, got 255");
        assertThatThrownBy(() -> params.sharedKey(TELEGRAM, new byte[255])).isInstanceOf(CryptoException.class);
    }

    @Test
    void refusesAnEmptyPrimeAndAnOversizedOne() {
        assertThatThrownBy(() -> DhParams.check(3, new byte[0]))
                .isInstanceOf(CryptoException.class)
                .hasMessage("dh prime: expected 2048 bits, got 0");
        byte[] huge = new byte[100_000];
        huge[0] = 1;
        assertThatThrownBy(() -> DhParams.check(3, huge)).isInstanceOf(CryptoException.class);
    }

    static Stream<Named<JsonNode>> generators() {
        return Vectors.entries("dh.json", "generators");
    }

    static Stream<Named<JsonNode>> badPrimes() {
        return Vectors.entries("dh.json", "bad_primes");
    }

    static Stream<Named<JsonNode>> publicValues() {
        return Vectors.entries("dh.json", "g_a_checks");
    }

    static Stream<Named<JsonNode>> exchanges() {
        return Vectors.entries("dh.json", "exchanges");
    }

    private static byte[] prime(String name) {
        return hex(Vectors.file("dh.json").get("primes"), name);
    }

    private static byte[] wire(long value) {
        byte[] bytes = new byte[8];
        LittleEndian.putLong(bytes, 0, value);
        return bytes;
    }
}
