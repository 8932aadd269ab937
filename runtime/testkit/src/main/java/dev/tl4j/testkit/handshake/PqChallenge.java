package dev.tl4j.testkit.handshake;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.tl.Bytes;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** The two primes whose product the client must factor: of 31 bits each, as Telegram's are, so that it takes a while but not long. */
record PqChallenge(long p, long q) {
    private static final int BITS = 31;

    static PqChallenge draw(Randomness random) {
        long one = prime(random);
        long other = prime(random);
        while (other == one) {
            other = prime(random);
        }
        return new PqChallenge(Math.min(one, other), Math.max(one, other));
    }

    /** A prime below 2^31: the largest such number is prime itself, so there always is a next one. */
    private static long prime(Randomness random) {
        int drawn = ByteBuffer.wrap(random.bytes(4)).getInt() & Integer.MAX_VALUE;
        BigInteger start = BigInteger.valueOf(drawn).setBit(BITS - 1).clearBit(0);
        return start.nextProbablePrime().longValueExact();
    }

    /** {@code pq}, big-endian. */
    Bytes pq() {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(p * q).array());
    }

    /** Whether the client found the factors. */
    boolean isSolvedBy(Bytes p, Bytes q) {
        return is(this.p, p) && is(this.q, q);
    }

    private static boolean is(long expected, Bytes actual) {
        return new BigInteger(1, actual.toByteArray()).equals(BigInteger.valueOf(expected));
    }

    @Override
    public String toString() {
        return "PqChallenge[***]";
    }
}
