package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Script;
import dev.tl4j.testing.Vectors;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SrpTest {
    static Stream<Named<JsonNode>> vectors() {
        return Vectors.entries("srp.json", "vectors");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void provesThePasswordAsTheVectorsDo(JsonNode vector) {
        PasswordKdf kdf = kdf(vector);
        Script random = new Script(hex(vector, "a"));
        SrpProof proof = SrpProof.of(kdf, vector.get("password").asText(), hex(vector, "srp_B"), random);

        random.assertUsedUp();
        assertThat(hex(proof.a())).isEqualTo(vector.get("A").asText());
        assertThat(hex(proof.m1())).isEqualTo(vector.get("M1").asText());
        assertThat(hex(Numbers.toBytes(kdf.k(), 32))).isEqualTo(vector.get("k").asText());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void stretchesThePasswordAsTheVectorsDo(JsonNode vector) {
        PasswordKdf kdf = kdf(vector);
        String password = vector.get("password").asText();

        assertThat(hex(Numbers.toBytes(kdf.x(password.toCharArray()), 32)))
                .isEqualTo(vector.get("x").asText());
        assertThat(hex(kdf.verifier(password))).isEqualTo(vector.get("v").asText());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void hashesANewPasswordAsTheVectorsDo(JsonNode vector) {
        JsonNode change = vector.get("new_password");
        PasswordKdf kdf = PasswordKdf.check(
                hex(change, "salt1"), hex(change, "salt2"), vector.get("g").asInt(), hex(vector, "p"));

        assertThat(hex(kdf.verifier(vector.get("password").asText())))
                .isEqualTo(change.get("new_password_hash").asText());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void challengesAndAcceptsAsTheVectorsDo(JsonNode vector) {
        SrpChallenge challenge =
                new SrpChallenge(kdf(vector), hex(vector, "v"), new Script(hex(vector, "srp_b_private")));

        assertThat(hex(challenge.srpB())).isEqualTo(vector.get("srp_B").asText());
        assertThat(challenge.accepts(hex(vector, "A"), hex(vector, "M1"))).isTrue();
    }

    @Test
    void refusesAProofOfAnotherPassword() {
        JsonNode vector = vectors().findFirst().orElseThrow().getPayload();
        PasswordKdf kdf = kdf(vector);
        SrpChallenge challenge = new SrpChallenge(kdf, hex(vector, "v"), new Script(hex(vector, "srp_b_private")));
        SrpProof wrong = SrpProof.of(kdf, "a guess", challenge.srpB(), new Script(hex(vector, "a")));

        assertThat(challenge.accepts(wrong.a(), wrong.m1())).isFalse();
    }

    @Test
    void refusesAServerValueOutOfRange() {
        JsonNode vector = vectors().findFirst().orElseThrow().getPayload();
        PasswordKdf kdf = kdf(vector);
        BigInteger p = Numbers.fromBytes(hex(vector, "p"));
        for (BigInteger value : new BigInteger[] {
            BigInteger.ZERO, BigInteger.ONE, p.subtract(BigInteger.ONE), p, BigInteger.TWO.pow(1984)
        }) {
            byte[] srpB = Numbers.toBytes(value, 256);
            assertThatThrownBy(() -> SrpProof.of(kdf, "any", srpB, new Script()))
                    .isInstanceOf(CryptoException.class)
                    .hasMessageContaining("2^1984");
        }
    }

    @Test
    void refusesAClientValueOutOfRange() {
        JsonNode vector = vectors().findFirst().orElseThrow().getPayload();
        SrpChallenge challenge =
                new SrpChallenge(kdf(vector), hex(vector, "v"), new Script(hex(vector, "srp_b_private")));

        assertThatThrownBy(() -> challenge.accepts(new byte[256], new byte[32])).isInstanceOf(CryptoException.class);
    }

    @Test
    void refusesAGroupThatIsNotSafe() {
        JsonNode vector = vectors().findFirst().orElseThrow().getPayload();
        byte[] p = hex(vector, "p");
        p[255] ^= 4;

        assertThatThrownBy(() -> PasswordKdf.check(new byte[8], new byte[8], 3, p))
                .isInstanceOf(CryptoException.class);
    }

    @Test
    void tellsNothing() {
        JsonNode vector = vectors().findFirst().orElseThrow().getPayload();

        assertThat(kdf(vector)).hasToString("PasswordKdf[***]");
    }

    private static PasswordKdf kdf(JsonNode vector) {
        return PasswordKdf.check(
                hex(vector, "salt1"), hex(vector, "salt2"), vector.get("g").asInt(), hex(vector, "p"));
    }
}
