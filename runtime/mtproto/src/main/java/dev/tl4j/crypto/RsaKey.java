package dev.tl4j.crypto;

import java.math.BigInteger;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;

/**
 * A data center's public RSA key of 2048 bits. The client has it from the start; the server names the keys it owns by their
 * fingerprints.
 *
 * @param modulus 2048 bits
 * @param exponent odd and at least 3
 * @see <a href="https://core.telegram.org/mtproto/auth_key#2-server-sends-response-of-the-form">Key exchange, step 2</a>
 */
public record RsaKey(BigInteger modulus, BigInteger exponent) {
    /** Bytes in the modulus, and in every number that is encrypted with it. */
    public static final int LENGTH = 256;

    /**
     * A key from its numbers.
     *
     * @throws CryptoException if the modulus does not have 2048 bits, or one of the numbers cannot be part of an RSA key
     */
    public RsaKey {
        if (modulus.signum() <= 0 || modulus.bitLength() != LENGTH * 8 || !modulus.testBit(0)) {
            throw new CryptoException("rsa modulus: expected an odd number of 2048 bits, got " + modulus.bitLength());
        }
        if (exponent.signum() <= 0
                || exponent.bitLength() < 2
                || !exponent.testBit(0)
                || exponent.compareTo(modulus) >= 0) {
            throw new CryptoException("rsa exponent: expected an odd number from 3 to the modulus, got another");
        }
    }

    /**
     * Reads a PEM text, either {@code RSA PUBLIC KEY} (PKCS#1, as Telegram publishes its keys) or {@code PUBLIC KEY} (X.509).
     *
     * @throws CryptoException if the text is neither, or holds another kind of key
     */
    public static RsaKey parsePem(String pem) {
        return RsaPem.readPublic(pem);
    }

    /** This key as PKCS#1 PEM, lines ending in a line feed. */
    public String toPem() {
        return RsaPem.write(RsaPem.PUBLIC_PKCS1, new RSAPublicKey(modulus, exponent));
    }

    /** The last 8 bytes of the SHA-1 over modulus and exponent, each as a TL string. */
    public long fingerprint() {
        return LittleEndian.getLong(Digests.sha1(tlBytes(modulus), tlBytes(exponent)), 12);
    }

    /** RSA without any padding: the number these 256 bytes spell, to the power of the exponent. */
    byte[] encrypt(byte[] number) {
        return Numbers.toBytes(Numbers.fromBytes(number).modPow(exponent, modulus), LENGTH);
    }

    /** Whether the number these bytes spell is small enough to be encrypted. */
    boolean fits(byte[] number) {
        return Numbers.fromBytes(number).compareTo(modulus) < 0;
    }

    /** The shortest form of a number as TL {@code bytes}: length, bytes, zeros up to a multiple of 4. */
    private static byte[] tlBytes(BigInteger number) {
        int length = (number.bitLength() + 7) / 8;
        int header = length < 254 ? 1 : 4;
        byte[] result = new byte[(header + length + 3) / 4 * 4];
        if (header == 1) {
            result[0] = (byte) length;
        } else {
            result[0] = (byte) 254;
            result[1] = (byte) length;
            result[2] = (byte) (length >> 8);
            result[3] = (byte) (length >> 16);
        }
        System.arraycopy(Numbers.toBytes(number, length), 0, result, header, length);
        return result;
    }

    @Override
    public String toString() {
        return String.format("RsaKey[fingerprint=%016x]", fingerprint());
    }
}
