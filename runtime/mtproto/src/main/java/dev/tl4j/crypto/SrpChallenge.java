package dev.tl4j.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;

/**
 * The server's side of a password check, for test servers: {@code srp_B} goes out, and the proof that comes back is held against what the
 * server keeps of the password.
 *
 * @see <a href="https://core.telegram.org/api/srp">core.telegram.org/api/srp</a>
 */
public final class SrpChallenge {
    private final PasswordKdf kdf;
    private final BigInteger verifier;
    private final BigInteger secret;
    private final byte[] srpB;

    /**
     * A challenge, for one check.
     *
     * @param verifier {@link PasswordKdf#verifier}
     */
    public SrpChallenge(PasswordKdf kdf, byte[] verifier, Randomness random) {
        this.kdf = kdf;
        this.verifier = Numbers.fromBytes(verifier);
        secret = Numbers.fromBytes(random.bytes(DhParams.LENGTH));
        BigInteger b = kdf.k().multiply(this.verifier).add(kdf.g().modPow(secret, kdf.p()));
        srpB = Numbers.toBytes(b.mod(kdf.p()), DhParams.LENGTH);
    }

    /** {@code srp_B}, 256 bytes. */
    public byte[] srpB() {
        return srpB.clone();
    }

    /**
     * Whether the client knows the password.
     *
     * @param a {@code A} as it came
     * @param m1 {@code M1} as it came
     * @throws CryptoException if {@code A} is not between 2^1984 and p - 2^1984
     */
    public boolean accepts(byte[] a, byte[] m1) {
        BigInteger clientValue = kdf.group().checkPublicValue(a);
        byte[] aBytes = Numbers.toBytes(clientValue, DhParams.LENGTH);
        BigInteger u = SrpProof.scramble(aBytes, srpB);
        BigInteger base = clientValue.multiply(verifier.modPow(u, kdf.p())).mod(kdf.p());
        BigInteger shared = base.modPow(secret, kdf.p());
        return MessageDigest.isEqual(kdf.proof(aBytes, srpB, shared), m1);
    }

    @Override
    public String toString() {
        return "SrpChallenge[***]";
    }
}
