package dev.tl4j.crypto;

/**
 * Brent's form of Pollard's rho over odd numbers below 2^63, with Montgomery multiplication: a factor p turns up after about
 * the square root of p steps, which is a few milliseconds at most.
 *
 * @see <a href="https://maths-people.anu.edu.au/~brent/pd/rpb051i.pdf">Brent, An improved Monte Carlo factorization algorithm</a>
 */
final class PollardRho {
    private static final int BATCH = 128;

    private final long n;
    private final long inverse; // of n modulo 2^64

    private PollardRho(long n) {
        this.n = n;
        long x = n; // right in the last 3 bits; each step doubles them
        for (int i = 0; i < 5; i++) {
            x *= 2 - n * x;
        }
        this.inverse = x;
    }

    /** A factor other than 1 and n of an odd composite number. */
    static long factor(long n) {
        long root = (long) Math.sqrt((double) n);
        for (long r = root - 1; r <= root + 1; r++) {
            if (r > 1 && n % r == 0) {
                return r; // squares, and twin primes, which rho finds hard
            }
        }
        PollardRho rho = new PollardRho(n);
        for (long c = 1; ; c++) {
            long factor = rho.cycle(c);
            if (factor != n) {
                return factor;
            }
        }
    }

    /** Walks x -> x*x + c until two places meet modulo a factor; n if they met modulo all factors at once. */
    private long cycle(long c) {
        long y = 2;
        long x;
        long start;
        long factor;
        int lap = 1;
        do {
            x = y;
            for (int i = 0; i < lap; i++) {
                y = step(y, c);
            }
            int done = 0;
            do {
                start = y;
                long product = 1;
                int count = Math.min(BATCH, lap - done);
                for (int i = 0; i < count; i++) {
                    y = step(y, c);
                    product = multiply(product, Math.abs(x - y));
                }
                factor = gcd(product, n);
                done += count;
            } while (done < lap && factor == 1);
            lap *= 2;
        } while (factor == 1);
        return factor == n ? slowly(x, start, c) : factor;
    }

    /** Goes through the last batch again, one step at a time, since it held several factors. */
    private long slowly(long x, long start, long c) {
        long y = start;
        long factor;
        do {
            y = step(y, c);
            factor = gcd(Math.abs(x - y), n);
        } while (factor == 1);
        return factor;
    }

    private long step(long y, long c) {
        long square = multiply(y, y);
        return square >= n - c ? square - (n - c) : square + c;
    }

    /** {@code a * b / 2^64 modulo n} (Montgomery): no division, and as good a walk as the plain product. */
    private long multiply(long a, long b) {
        long m = a * b * inverse;
        long reduced = Math.multiplyHigh(a, b) - unsignedMultiplyHigh(m, n);
        return reduced < 0 ? reduced + n : reduced;
    }

    private static long unsignedMultiplyHigh(long unsigned, long positive) {
        return Math.multiplyHigh(unsigned, positive) + ((unsigned >> 63) & positive);
    }

    private static long gcd(long a, long b) {
        while (a != 0) {
            long rest = b % a;
            b = a;
            a = rest;
        }
        return b;
    }
}
