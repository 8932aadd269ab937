package dev.tl4j.crypto;

import java.math.BigInteger;

/**
 * The two primes of {@code pq}, the small piece of work that a server sets before it answers.
 *
 * @param p the smaller prime
 * @param q the larger prime
 * @see <a href="https://core.telegram.org/mtproto/auth_key#3-client-decomposes-pq-into-prime-factors-such-that-p-q">Key exchange, step 3</a>
 */
public record PqFactors(long p, long q) {
    private static final int CERTAINTY = 64;

    /**
     * Factorises what the server sent: a big-endian number below 2^63.
     *
     * @throws CryptoException if it is longer, or not the product of two different primes
     */
    public static PqFactors of(byte[] pq) {
        BigInteger number = Numbers.fromBytes(pq);
        if (number.bitLength() > 63) {
            throw new CryptoException("pq: expected a number below 2^63, got " + number.bitLength() + " bits");
        }
        return of(number.longValue());
    }

    /** Factorises a number; the same number always takes the same steps. */
    public static PqFactors of(long pq) {
        if (pq < 6 || isPrime(pq)) {
            throw notTwoPrimes();
        }
        long factor = (pq & 1) == 0 ? 2 : PollardRho.factor(pq);
        PqFactors factors = new PqFactors(Math.min(factor, pq / factor), Math.max(factor, pq / factor));
        if (factors.p == factors.q || !isPrime(factors.p) || !isPrime(factors.q)) {
            throw notTwoPrimes();
        }
        return factors;
    }

    /** {@code p} in the shortest big-endian form, as {@code req_DH_params} wants it. */
    public byte[] pBytes() {
        return shortest(p);
    }

    /** {@code q} in the shortest big-endian form. */
    public byte[] qBytes() {
        return shortest(q);
    }

    private static boolean isPrime(long number) {
        return BigInteger.valueOf(number).isProbablePrime(CERTAINTY);
    }

    private static byte[] shortest(long number) {
        return Numbers.toBytes(BigInteger.valueOf(number), (71 - Long.numberOfLeadingZeros(number)) / 8);
    }

    private static CryptoException notTwoPrimes() {
        return new CryptoException("pq: expected the product of two different primes, got another number");
    }
}
