package dev.tl4j.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A Diffie-Hellman group that passed all the checks the security guidelines demand: {@code p} is a safe prime of 2048 bits, {@code g}
 * generates the subgroup of its quadratic residues.
 *
 * @see <a href="https://core.telegram.org/mtproto/security_guidelines#diffie-hellman-key-exchange">Security guidelines</a>
 */
public final class DhParams {
    /** Bytes in {@code p}, in {@code g_a}, in {@code g_b} and in the key. */
    public static final int LENGTH = 256;

    private static final BigInteger MARGIN = BigInteger.ONE.shiftLeft(2048 - 64);

    private final BigInteger p;
    private final BigInteger g;

    private DhParams(BigInteger p, int g) {
        this.p = p;
        this.g = BigInteger.valueOf(g);
    }

    /**
     * Checks a group that a server proposes. The prime that Telegram uses is known; any other takes about a second to test, so
     * whoever meets it again should keep the result.
     *
     * @param g the generator
     * @param prime {@code dh_prime}, big-endian
     * @throws CryptoException if {@code p} is not a safe prime of 2048 bits, or {@code g} is not from 2 to 7 or not a quadratic residue
     */
    public static DhParams check(int g, byte[] prime) {
        BigInteger p = Numbers.fromBytes(prime);
        SafePrime.check(p);
        if (!generates(g, p)) {
            throw new CryptoException("dh generator: expected a quadratic residue from 2 to 7, got " + g);
        }
        return new DhParams(p, g);
    }

    /**
     * The group that a server proposes: Telegram's own prime, with this generator.
     *
     * @throws CryptoException if {@code g} does not generate the group: only 3, 4 and 7 do
     */
    public static DhParams ofTelegram(int g) {
        return check(g, Numbers.toBytes(SafePrime.TELEGRAM, LENGTH));
    }

    /** {@code p}, 256 bytes. */
    public byte[] primeBytes() {
        return Numbers.toBytes(p, LENGTH);
    }

    /** {@code g}, from 2 to 7. */
    public int generator() {
        return g.intValue();
    }

    /**
     * {@code g_a} or {@code g_b}: what one side tells the other.
     *
     * @param secret 256 random bytes
     * @return 256 bytes
     * @throws CryptoException if the result is out of its range, which happens to one secret in 2^64: draw another one
     */
    public byte[] publicValue(byte[] secret) {
        CryptoException.requireLength("dh secret", secret, LENGTH);
        return Numbers.toBytes(inRange("own public value", g.modPow(Numbers.fromBytes(secret), p)), LENGTH);
    }

    /**
     * {@code g^(ab)}, the key both sides share.
     *
     * @param peerValue {@code g_a} or {@code g_b} as it came, at most 256 bytes
     * @param secret 256 random bytes, the same as for {@link #publicValue}
     * @throws CryptoException if the peer's value is not between 2^1984 and p - 2^1984
     */
    public AuthKey sharedKey(byte[] peerValue, byte[] secret) {
        CryptoException.requireLength("dh secret", secret, LENGTH);
        return AuthKey.of(checkPublicValue(peerValue).modPow(Numbers.fromBytes(secret), p));
    }

    /**
     * Checks a peer's {@code g_a} or {@code g_b}.
     *
     * @throws CryptoException if it is not between 2^1984 and p - 2^1984, which keeps away 0, 1 and p - 1 too
     */
    BigInteger checkPublicValue(byte[] value) {
        return inRange("peer's public value", Numbers.fromBytes(value));
    }

    private BigInteger inRange(String what, BigInteger value) {
        if (value.compareTo(MARGIN) <= 0 || value.compareTo(p.subtract(MARGIN)) >= 0) {
            throw new CryptoException("dh " + what + ": expected one between 2^1984 and p - 2^1984, got another");
        }
        return value;
    }

    /** Whether g is a square modulo p, by the quadratic reciprocity law. */
    static boolean generates(int g, BigInteger p) {
        return switch (g) {
            case 2 -> remainder(p, 8, 7);
            case 3 -> remainder(p, 3, 2);
            case 4 -> true;
            case 5 -> remainder(p, 5, 1, 4);
            case 6 -> remainder(p, 24, 19, 23);
            case 7 -> remainder(p, 7, 3, 5, 6);
            default -> false;
        };
    }

    private static boolean remainder(BigInteger p, int modulus, int... allowed) {
        int rest = p.mod(BigInteger.valueOf(modulus)).intValue();
        return Arrays.stream(allowed).anyMatch(value -> value == rest);
    }

    @Override
    public String toString() {
        return "DhParams[g=" + g + "]";
    }
}
