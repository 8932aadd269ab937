package dev.tl4j.crypto;

import java.math.BigInteger;

/**
 * A client's proof that it knows the account's password, without telling it: what {@code inputCheckPasswordSRP} takes.
 *
 * @see <a href="https://core.telegram.org/api/srp#checking-the-password-with-srp">Checking the password with SRP</a>
 */
public final class SrpProof {
    private final byte[] a;
    private final byte[] m1;

    private SrpProof(byte[] a, byte[] m1) {
        this.a = a;
        this.m1 = m1;
    }

    /**
     * Answers the server's {@code srp_B}. Takes some tenths of a second, for the stretching of the password.
     *
     * @param srpB as it came, at most 256 bytes
     * @throws CryptoException if {@code srp_B} is not between 2^1984 and p - 2^1984, or the exchange would give the password away
     */
    public static SrpProof of(PasswordKdf kdf, String password, byte[] srpB, Randomness random) {
        return of(kdf, password.toCharArray(), srpB, random);
    }

    /** As {@link #of(PasswordKdf, String, byte[], Randomness)}, of a password that the caller can erase, which this does not. */
    public static SrpProof of(PasswordKdf kdf, char[] password, byte[] srpB, Randomness random) {
        BigInteger p = kdf.p();
        BigInteger b = kdf.group().checkPublicValue(srpB);
        byte[] bBytes = Numbers.toBytes(b, DhParams.LENGTH);
        byte[] secret = random.bytes(DhParams.LENGTH);
        byte[] a = kdf.group().publicValue(secret);
        BigInteger u = scramble(a, bBytes);
        BigInteger x = kdf.x(password);
        BigInteger base = b.subtract(kdf.k().multiply(kdf.g().modPow(x, p))).mod(p);
        BigInteger shared = base.modPow(Numbers.fromBytes(secret).add(u.multiply(x)), p);
        return new SrpProof(a, kdf.proof(a, bBytes, shared));
    }

    /** {@code u}, which mixes both public values in; were it 0, the password would not matter. */
    static BigInteger scramble(byte[] a, byte[] b) {
        BigInteger u = Numbers.fromBytes(Digests.sha256(a, b));
        if (u.signum() == 0) {
            throw new CryptoException("srp u: expected any number but 0, got 0");
        }
        return u;
    }

    /** {@code A}, 256 bytes. */
    public byte[] a() {
        return a.clone();
    }

    /** {@code M1}, 32 bytes. */
    public byte[] m1() {
        return m1.clone();
    }

    @Override
    public String toString() {
        return "SrpProof[***]";
    }
}
