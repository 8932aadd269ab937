package dev.tl4j.crypto;

import java.math.BigInteger;

/** The test that {@code p} and {@code (p - 1) / 2} are both prime, and {@code p} has 2048 bits. */
final class SafePrime {
    static final int BITS = 2048;

    /**
     * {@link BigInteger#isProbablePrime} does two Miller-Rabin rounds with random bases and a Lucas test on numbers of this size,
     * whatever certainty is asked for. Sixteen calls leave a composite number made to deceive less than one chance in 2^64.
     */
    private static final int CALLS = 16;

    private static final int CERTAINTY = 128;

    /** The prime that all of Telegram's data centers use. */
    static final BigInteger TELEGRAM = new BigInteger("""
            c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f
            48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c37
            20fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64
            2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4
            a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754
            fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4
            e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f
            0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b
            """.replace("\n", ""), 16);

    private SafePrime() {}

    static void check(BigInteger p) {
        if (p.bitLength() != BITS) {
            throw new CryptoException("dh prime: expected 2048 bits, got " + p.bitLength());
        }
        if (!p.equals(TELEGRAM) && !isSafe(p)) {
            throw new CryptoException("dh prime: expected a safe prime, got another number");
        }
    }

    /**
     * Once q is prime, a single random base that p passes proves p prime (Pocklington's criterion, as p - 1 = 2q), so only q is tested
     * at length.
     */
    static boolean isSafe(BigInteger p) {
        return p.testBit(0) && p.isProbablePrime(CERTAINTY) && isPrime(p.shiftRight(1));
    }

    private static boolean isPrime(BigInteger q) {
        for (int i = 0; i < CALLS; i++) {
            if (!q.isProbablePrime(CERTAINTY)) {
                return false;
            }
        }
        return true;
    }
}
