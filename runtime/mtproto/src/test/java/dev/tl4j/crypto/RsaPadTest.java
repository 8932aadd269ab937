package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Script;
import dev.tl4j.testing.Vectors;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RsaPadTest {
    private static final RsaPrivateKey KEY = RsaKeyTest.privateKey(Vectors.entry("rsa.json", "test_keys", "testkey-1"));

    @ParameterizedTest
    @MethodSource("vectors")
    void encryptsEachVectorAndDrawsANewKeyWheneverOneDoesNotFit(JsonNode vector) {
        List<byte[]> random = new ArrayList<>(List.of(hex(vector, "padding")));
        vector.get("temp_keys").forEach(tempKey -> random.add(hex(tempKey.asText())));
        assertThat(random).hasSize(2 + vector.get("rejected").asInt());
        Script script = new Script(random.toArray(byte[][]::new));
        assertThat(RsaPad.encrypt(hex(vector, "data"), publicKey(vector), script))
                .isEqualTo(hex(vector, "ciphertext"));
        script.assertUsedUp();
    }

    @ParameterizedTest
    @MethodSource("vectorsWithPrivateKey")
    void decryptsEachVector(JsonNode vector) {
        RsaPrivateKey key = RsaKeyTest.privateKey(
                Vectors.entry("rsa.json", "test_keys", vector.get("key").asText()));
        byte[] padded = RsaPad.decrypt(hex(vector, "ciphertext"), key);
        byte[] data = hex(vector, "data");
        assertThat(Arrays.copyOf(padded, data.length)).isEqualTo(data);
        assertThat(Arrays.copyOfRange(padded, data.length, 192)).isEqualTo(hex(vector, "padding"));
        assertThat(padded).hasSize(192);
    }

    @Test
    void refusesDataThatIsTooLong() {
        assertThatThrownBy(() -> RsaPad.encrypt(new byte[145], KEY.publicKey(), new Random(1)::nextBytes))
                .isInstanceOf(CryptoException.class)
                .hasMessage("rsa_pad data: expected at most 144 bytes, got 145");
    }

    /** Randomness that repeats a temporary key which does not fit must not keep the client busy for ever. */
    @Test
    void givesUpOnRandomnessThatIsNone() {
        JsonNode vector = Vectors.entry("rsa.json", "rsa_pad", "k1-len-144-one-retry");
        byte[] padding = hex(vector, "padding");
        byte[] refused = hex(vector.get("temp_keys").get(0).asText());
        Randomness stuck = bytes ->
                System.arraycopy(bytes.length == padding.length ? padding : refused, 0, bytes, 0, bytes.length);
        assertThatThrownBy(() -> RsaPad.encrypt(hex(vector, "data"), publicKey(vector), stuck))
                .isInstanceOf(CryptoException.class)
                .hasMessage("rsa_pad: expected a temporary key that fits within 128 tries, got none");
    }

    /** Changing any byte under the RSA spoils hash, key or data. */
    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 100, 223, 224, 255})
    void refusesContentInWhichAByteIsChanged(int index) {
        byte[] sealed = RsaPad.encrypt(new byte[96], KEY.publicKey(), new Random(1)::nextBytes);
        byte[] content = KEY.decrypt(sealed);
        content[index] ^= 1;
        byte[] changed = KEY.publicKey().encrypt(content);
        assertThatThrownBy(() -> RsaPad.decrypt(changed, KEY))
                .isInstanceOf(CryptoException.class)
                .hasMessage("rsa_pad: expected the hash of the padded data, got another");
    }

    @Test
    void refusesCiphertextsThatAreNoNumberBelowTheModulus() {
        byte[] modulus = Numbers.toBytes(KEY.publicKey().modulus(), 256);
        assertThatThrownBy(() -> RsaPad.decrypt(modulus, KEY))
                .isInstanceOf(CryptoException.class)
                .hasMessage("rsa ciphertext: expected a number below the modulus, got a larger one");
        assertThatThrownBy(() -> RsaPad.decrypt(new byte[255], KEY)).isInstanceOf(CryptoException.class);
        assertThatThrownBy(() -> RsaPad.decrypt(new byte[257], KEY)).isInstanceOf(CryptoException.class);
        assertThatThrownBy(() -> RsaPad.decrypt(new byte[256], KEY)).isInstanceOf(CryptoException.class);
    }

    @Test
    void theRemainderTheoremGivesThePrivatePower() {
        JsonNode vector = Vectors.entry("rsa.json", "test_keys", "testkey-1");
        BigInteger d = new BigInteger(1, hex(vector, "private_exponent"));
        byte[] number = new byte[256];
        new Random(3).nextBytes(number);
        number[0] = 0;
        BigInteger power = new BigInteger(1, number).modPow(d, KEY.publicKey().modulus());
        assertThat(new BigInteger(1, KEY.decrypt(number))).isEqualTo(power);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 96, 144, 235})
    void decryptsWhatOldClientsSend(int length) {
        byte[] data = new byte[length];
        new Random(length).nextBytes(data);
        assertThat(RsaPad.decryptOld(oldScheme(data), KEY)).isEqualTo(data);
    }

    @Test
    void refusesOldDataWithAnotherHash() {
        byte[] content = KEY.decrypt(oldScheme(new byte[96]));
        content[1] ^= 1;
        byte[] changed = KEY.publicKey().encrypt(content);
        assertThatThrownBy(() -> RsaPad.decryptOld(changed, KEY)).isInstanceOf(CryptoException.class);
        content[0] = 1;
        byte[] longer = KEY.publicKey().encrypt(content);
        assertThatThrownBy(() -> RsaPad.decryptOld(longer, KEY))
                .isInstanceOf(CryptoException.class)
                .hasMessage("rsa data_with_hash: expected 255 bytes, got 256");
    }

    private static byte[] oldScheme(byte[] data) {
        byte[] number = new byte[256];
        new Random(1).nextBytes(number);
        number[0] = 0;
        System.arraycopy(Digests.sha1(data), 0, number, 1, 20);
        System.arraycopy(data, 0, number, 21, data.length);
        return KEY.publicKey().encrypt(number);
    }

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.entries("rsa.json", "rsa_pad");
    }

    static Stream<Named<JsonNode>> vectorsWithPrivateKey() {
        return vectors()
                .filter(vector -> vector.getPayload().get("key").asText().startsWith("testkey"));
    }

    private static RsaKey publicKey(JsonNode vector) {
        return Stream.of("telegram_keys", "test_keys")
                .flatMap(array -> Vectors.entries("rsa.json", array))
                .filter(key -> key.getName().equals(vector.get("key").asText()))
                .map(key -> RsaKeyTest.publicKey(key.getPayload()))
                .findFirst()
                .orElseThrow();
    }
}
