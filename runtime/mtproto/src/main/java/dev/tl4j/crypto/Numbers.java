package dev.tl4j.crypto;

import java.math.BigInteger;

/** Big-endian numbers of a fixed width, as RSA and Diffie-Hellman put them on the wire. */
final class Numbers {
    private Numbers() {}

    /** The number that the bytes spell, never negative. */
    static BigInteger fromBytes(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    /** The number in exactly so many bytes, led by zeros. */
    static byte[] toBytes(BigInteger number, int length) {
        byte[] shortest = number.toByteArray(); // may lead with a zero that only says "not negative"
        int from = shortest[0] == 0 ? 1 : 0;
        int count = shortest.length - from;
        if (number.signum() < 0 || count > length) {
            throw new CryptoException("number: expected at most " + length + " bytes, got " + count);
        }
        byte[] bytes = new byte[length];
        System.arraycopy(shortest, from, bytes, length - count, count);
        return bytes;
    }
}
