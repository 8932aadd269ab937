package dev.tl4j.crypto;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The parameters by which an account's two-factor password becomes a number:
 * {@code passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow}. The group was checked when this was made.
 *
 * @see <a href="https://core.telegram.org/api/srp">core.telegram.org/api/srp</a>
 */
public final class PasswordKdf {
    private static final int ROUNDS = 100_000;
    private static final int PBKDF2_BITS = 512;
    private static final int MAX_BYTES_PER_CHAR = 3;

    private final byte[] salt1;
    private final byte[] salt2;
    private final DhParams group;

    private PasswordKdf(byte[] salt1, byte[] salt2, DhParams group) {
        this.salt1 = salt1;
        this.salt2 = salt2;
        this.group = group;
    }

    /**
     * Checks and takes what the server sent.
     *
     * @param g the generator
     * @param p the prime, big-endian
     * @throws CryptoException if g and p are no group to trust, see {@link DhParams#check}
     */
    public static PasswordKdf check(byte[] salt1, byte[] salt2, int g, byte[] p) {
        return new PasswordKdf(salt1.clone(), salt2.clone(), DhParams.check(g, p));
    }

    /**
     * What the server keeps of a password, {@code new_password_hash} when one is set.
     *
     * @return {@code v}, 256 bytes
     */
    public byte[] verifier(String password) {
        return Numbers.toBytes(g().modPow(x(password.toCharArray()), p()), DhParams.LENGTH);
    }

    /** {@code x}: the password, stretched by 100,000 rounds; takes some tenths of a second. Leaves the password as it is. */
    BigInteger x(char[] password) {
        ByteBuffer utf8 = ByteBuffer.allocate(MAX_BYTES_PER_CHAR * password.length);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(password), utf8, true);
        byte[] exact = Arrays.copyOf(utf8.array(), utf8.position());
        byte[] first = salted(salted(exact, salt1), salt2);
        Arrays.fill(utf8.array(), (byte) 0);
        Arrays.fill(exact, (byte) 0);
        PKCS5S2ParametersGenerator pbkdf2 = new PKCS5S2ParametersGenerator(new SHA512Digest());
        pbkdf2.init(first, salt1, ROUNDS);
        byte[] stretched = ((KeyParameter) pbkdf2.generateDerivedMacParameters(PBKDF2_BITS)).getKey();
        return Numbers.fromBytes(salted(stretched, salt2));
    }

    private static byte[] salted(byte[] data, byte[] salt) {
        return Digests.sha256(salt, data, salt);
    }

    /** {@code k}, which binds the exchange to the group. */
    BigInteger k() {
        return Numbers.fromBytes(Digests.sha256(group.primeBytes(), gBytes()));
    }

    /** {@code M1}: the proof that both sides came to the same secret. */
    byte[] proof(byte[] a, byte[] b, BigInteger secret) {
        byte[] hashes = Digests.sha256(group.primeBytes());
        byte[] hashOfG = Digests.sha256(gBytes());
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] ^= hashOfG[i];
        }
        byte[] key = Digests.sha256(Numbers.toBytes(secret, DhParams.LENGTH));
        return Digests.sha256(hashes, Digests.sha256(salt1), Digests.sha256(salt2), a, b, key);
    }

    DhParams group() {
        return group;
    }

    BigInteger p() {
        return Numbers.fromBytes(group.primeBytes());
    }

    BigInteger g() {
        return BigInteger.valueOf(group.generator());
    }

    private byte[] gBytes() {
        return Numbers.toBytes(g(), DhParams.LENGTH);
    }

    @Override
    public String toString() {
        return "PasswordKdf[***]";
    }
}
