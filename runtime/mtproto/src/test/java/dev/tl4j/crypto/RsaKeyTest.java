package dev.tl4j.crypto;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Vectors;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RsaKeyTest {
    @ParameterizedTest
    @MethodSource("keys")
    void knowsItsFingerprint(JsonNode vector) {
        assertThat(publicKey(vector).fingerprint())
                .isEqualTo(Long.parseLong(vector.get("fingerprint").asText()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void readsAndWritesPkcs1(JsonNode vector) {
        String pem = vector.get("pem_pkcs1").asText();
        assertThat(RsaKey.parsePem(pem)).isEqualTo(publicKey(vector));
        assertThat(publicKey(vector).toPem().strip()).isEqualTo(pem.strip());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void readsX509AsTheJdkWritesIt(JsonNode vector) throws GeneralSecurityException {
        RsaKey key = publicKey(vector);
        byte[] x509 = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.modulus(), key.exponent()))
                .getEncoded();
        assertThat(RsaKey.parsePem(pem("PUBLIC KEY", x509))).isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("privateKeys")
    void readsItsOwnPrivatePemsAndTheJdkReadsThemToo(JsonNode vector) throws GeneralSecurityException {
        RsaPrivateKey key = privateKey(vector);
        assertThat(key.publicKey()).isEqualTo(publicKey(vector));
        assertThat(RsaPrivateKey.parsePem(key.toPkcs1Pem()).toPkcs8Pem()).isEqualTo(key.toPkcs8Pem());
        assertThat(RsaPrivateKey.parsePem(key.toPkcs8Pem()).toPkcs1Pem()).isEqualTo(key.toPkcs1Pem());

        RSAPrivateCrtKey jdk = (RSAPrivateCrtKey)
                KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(content(key.toPkcs8Pem())));
        assertThat(jdk.getModulus()).isEqualTo(key.publicKey().modulus());
        assertThat(jdk.getPrimeP()).isEqualTo(number(vector, "prime_p"));
        assertThat(BigInteger.TWO.modPow(jdk.getPrivateExponent(), jdk.getModulus()))
                .as("another private exponent may do the same")
                .isEqualTo(BigInteger.TWO.modPow(number(vector, "private_exponent"), jdk.getModulus()));
    }

    @Test
    void generatesAKeyThatWorks() {
        RsaPrivateKey key = RsaPrivateKey.generate(new Random(7)::nextBytes);
        assertThat(key.publicKey().modulus().bitLength()).isEqualTo(2048);
        assertThat(key.publicKey().exponent()).isEqualTo(65537);
        byte[] data = {1, 2, 3};
        byte[] sealed = RsaPad.encrypt(data, key.publicKey(), new Random(8)::nextBytes);
        assertThat(RsaPad.decrypt(sealed, key)).startsWith(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no pem at all",
                "-----BEGIN RSA PUBLIC KEY-----\n",
                "-----BEGIN RSA PUBLIC KEY-----\n-----END RSA PUBLIC KEY-----\n",
                "-----BEGIN RSA PUBLIC KEY-----\n****\n-----END RSA PUBLIC KEY-----\n",
                "-----BEGIN RSA PUBLIC KEY-----\nMAMCAQE=\n-----END RSA PUBLIC KEY-----\n",
                "-----BEGIN PUBLIC KEY-----\nMAMCAQE=\n-----END PUBLIC KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\nMAMCAQE=\n-----END PRIVATE KEY-----\n",
                "-----BEGIN RSA PRIVATE KEY-----\nMAMCAQE=\n-----END RSA PRIVATE KEY-----\n",
                "-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n"
            })
    void refusesTextsThatHoldNoKey(String text) {
        assertThatThrownBy(() -> RsaKey.parsePem(text)).isInstanceOf(CryptoException.class);
        assertThatThrownBy(() -> RsaPrivateKey.parsePem(text)).isInstanceOf(CryptoException.class);
    }

    @Test
    void saysWhatIsThereInPlaceOfAKey() {
        assertThatThrownBy(() -> RsaPrivateKey.parsePem(pem("ENCRYPTED PRIVATE KEY", new byte[3])))
                .hasMessage("pem: expected one of [PRIVATE KEY, RSA PRIVATE KEY], got ENCRYPTED PRIVATE KEY");
        assertThatThrownBy(() -> RsaPrivateKey.parsePem("no pem at all"))
                .hasMessage("pem: expected one of [PRIVATE KEY, RSA PRIVATE KEY], got another text");
        String headers = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n";
        assertThatThrownBy(() -> RsaPrivateKey.parsePem(
                        "-----BEGIN RSA PRIVATE KEY-----\n" + headers + "MAMCAQE=\n-----END RSA PRIVATE KEY-----\n"))
                .hasMessage("pem: expected a key without headers, got an encrypted one");
    }

    @Test
    void refusesKeysOfAnotherKind() throws GeneralSecurityException {
        var ec = KeyPairGenerator.getInstance("EC").generateKeyPair();
        assertThatThrownBy(
                        () -> RsaKey.parsePem(pem("PUBLIC KEY", ec.getPublic().getEncoded())))
                .isInstanceOf(CryptoException.class)
                .hasMessage("key algorithm: expected rsaEncryption, got 1.2.840.10045.2.1");
        assertThatThrownBy(() -> RsaPrivateKey.parsePem(
                        pem("PRIVATE KEY", ec.getPrivate().getEncoded())))
                .isInstanceOf(CryptoException.class);
    }

    @Test
    void refusesNumbersThatAreNoKey() {
        RsaKey good = publicKey(Vectors.entry("rsa.json", "test_keys", "testkey-1"));
        BigInteger n = good.modulus();
        BigInteger e = good.exponent();
        for (BigInteger modulus :
                List.of(BigInteger.ZERO, n.negate(), n.shiftRight(1), n.shiftLeft(1), n.clearBit(0))) {
            assertThatThrownBy(() -> new RsaKey(modulus, e)).isInstanceOf(CryptoException.class);
        }
        for (BigInteger exponent : List.of(BigInteger.ZERO, BigInteger.ONE, BigInteger.TWO, e.negate(), n)) {
            assertThatThrownBy(() -> new RsaKey(n, exponent)).isInstanceOf(CryptoException.class);
        }
    }

    @Test
    void refusesPrimesThatAreNone() {
        JsonNode vector = Vectors.entry("rsa.json", "test_keys", "testkey-1");
        BigInteger p = number(vector, "prime_p");
        BigInteger q = number(vector, "prime_q");
        BigInteger e = number(vector, "exponent");
        assertThatThrownBy(() -> RsaPrivateKey.of(e, p, q.add(BigInteger.TWO))).isInstanceOf(CryptoException.class);
        assertThatThrownBy(() -> RsaPrivateKey.of(e, p, p)).isInstanceOf(CryptoException.class);
        assertThatThrownBy(() -> RsaPrivateKey.of(e, p, BigInteger.ZERO)).isInstanceOf(CryptoException.class);
        assertThatThrownBy(() -> RsaPrivateKey.of(e, p.negate(), q.negate())).isInstanceOf(CryptoException.class);
        BigInteger noInverse = p.subtract(BigInteger.ONE).shiftRight(1);
        assertThatThrownBy(() -> RsaPrivateKey.of(noInverse, p, q)).isInstanceOf(CryptoException.class);
    }

    @Test
    void theClientTrustsTelegramsCurrentKeysOnly() {
        assertThat(TelegramKeys.PRODUCTION)
                .extracting(RsaKey::fingerprint)
                .containsExactly(fingerprintOf("production"));
        assertThat(TelegramKeys.TEST).extracting(RsaKey::fingerprint).containsExactly(fingerprintOf("test"));
    }

    @Test
    void tellsItsFingerprintAndNoSecret() {
        JsonNode vector = Vectors.entry("rsa.json", "test_keys", "testkey-1");
        assertThat(publicKey(vector)).hasToString("RsaKey[fingerprint=ee9a72b2a37f7a19]");
        assertThat(privateKey(vector)).hasToString("RsaPrivateKey[RsaKey[fingerprint=ee9a72b2a37f7a19]]");
    }

    static Stream<Named<JsonNode>> keys() {
        return Stream.concat(Vectors.entries("rsa.json", "telegram_keys"), privateKeys());
    }

    static Stream<Named<JsonNode>> privateKeys() {
        return Vectors.entries("rsa.json", "test_keys");
    }

    static RsaKey publicKey(JsonNode vector) {
        return new RsaKey(number(vector, "modulus"), number(vector, "exponent"));
    }

    static RsaPrivateKey privateKey(JsonNode vector) {
        return RsaPrivateKey.of(number(vector, "exponent"), number(vector, "prime_p"), number(vector, "prime_q"));
    }

    private static Long fingerprintOf(String role) {
        return Vectors.entries("rsa.json", "telegram_keys")
                .map(Named::getPayload)
                .filter(key -> key.get("role").asText().equals(role))
                .map(key -> Long.parseLong(key.get("fingerprint").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static BigInteger number(JsonNode vector, String field) {
        return new BigInteger(1, hex(vector, field));
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + type + "-----\n";
    }

    private static byte[] content(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----.*?-----", ""));
    }
}
