package dev.tl4j.crypto;

import java.math.BigInteger;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;

/**
 * The private half of an {@link RsaKey}, for whoever plays the data center: tests, samples, servers of one's own. It makes no effort
 * against an attacker who measures its timing.
 */
public final class RsaPrivateKey {
    private static final BigInteger DEFAULT_EXPONENT = BigInteger.valueOf(65537);
    private static final int PRIME_BITS = RsaKey.LENGTH * 8 / 2;

    private final RsaKey publicKey;
    private final BigInteger p;
    private final BigInteger q;
    private final BigInteger d;

    private RsaPrivateKey(RsaKey publicKey, BigInteger p, BigInteger q) {
        this.publicKey = publicKey;
        this.p = p;
        this.q = q;
        this.d = inverse(publicKey.exponent(), minusOne(p).multiply(minusOne(q)));
    }

    /**
     * A key from its primes.
     *
     * @param exponent the public exponent
     * @throws CryptoException if the primes' product does not have 2048 bits, or the exponent does not go with them
     */
    public static RsaPrivateKey of(BigInteger exponent, BigInteger p, BigInteger q) {
        if (p.signum() <= 0 || q.signum() <= 0 || !p.isProbablePrime(64) || !q.isProbablePrime(64) || p.equals(q)) {
            throw new CryptoException("rsa primes: expected two different primes, got others");
        }
        return new RsaPrivateKey(new RsaKey(p.multiply(q), exponent), p, q);
    }

    /** A new key with the usual public exponent 65537. */
    public static RsaPrivateKey generate(Randomness randomness) {
        BigInteger p = prime(randomness);
        BigInteger q = prime(randomness);
        return of(DEFAULT_EXPONENT, p, q);
    }

    /**
     * Reads a PEM text without a password, either {@code RSA PRIVATE KEY} (PKCS#1) or {@code PRIVATE KEY} (PKCS#8).
     *
     * @throws CryptoException if the text is neither, or holds another kind of key
     */
    public static RsaPrivateKey parsePem(String pem) {
        return RsaPem.readPrivate(pem);
    }

    /** This key as PKCS#1 PEM ({@code RSA PRIVATE KEY}): the whole secret. */
    public String toPkcs1Pem() {
        return RsaPem.write(RsaPem.PRIVATE_PKCS1, asn1());
    }

    /** This key as PKCS#8 PEM ({@code PRIVATE KEY}): the whole secret. */
    public String toPkcs8Pem() {
        return RsaPem.write(RsaPem.PRIVATE_PKCS8, RsaPem.pkcs8(asn1()));
    }

    /** The public half. */
    public RsaKey publicKey() {
        return publicKey;
    }

    /** Undoes {@link RsaKey#encrypt}: two small powers and the Chinese remainder theorem instead of one big power. */
    byte[] decrypt(byte[] number) {
        CryptoException.requireLength("rsa ciphertext", number, RsaKey.LENGTH);
        if (!publicKey.fits(number)) {
            throw new CryptoException("rsa ciphertext: expected a number below the modulus, got a larger one");
        }
        BigInteger c = Numbers.fromBytes(number);
        BigInteger modP = c.modPow(d.mod(minusOne(p)), p);
        BigInteger modQ = c.modPow(d.mod(minusOne(q)), q);
        BigInteger h = modP.subtract(modQ).multiply(q.modInverse(p)).mod(p);
        return Numbers.toBytes(modQ.add(h.multiply(q)), RsaKey.LENGTH);
    }

    private RSAPrivateKey asn1() {
        return new RSAPrivateKey(
                publicKey.modulus(),
                publicKey.exponent(),
                d,
                p,
                q,
                d.mod(minusOne(p)),
                d.mod(minusOne(q)),
                q.modInverse(p));
    }

    /** The two top bits are set, so that the product of two such primes has all its bits. */
    private static BigInteger prime(Randomness randomness) {
        while (true) {
            BigInteger start = Numbers.fromBytes(randomness.bytes(PRIME_BITS / 8))
                    .setBit(PRIME_BITS - 1)
                    .setBit(PRIME_BITS - 2);
            BigInteger prime = start.nextProbablePrime();
            if (prime.bitLength() == PRIME_BITS
                    && minusOne(prime).gcd(DEFAULT_EXPONENT).equals(BigInteger.ONE)) {
                return prime;
            }
        }
    }

    private static BigInteger inverse(BigInteger exponent, BigInteger order) {
        try {
            return exponent.modInverse(order);
        } catch (ArithmeticException e) {
            throw new CryptoException("rsa exponent: expected one with an inverse for these primes, got another", e);
        }
    }

    private static BigInteger minusOne(BigInteger number) {
        return number.subtract(BigInteger.ONE);
    }

    @Override
    public String toString() {
        return "RsaPrivateKey[" + publicKey + "]";
    }
}
