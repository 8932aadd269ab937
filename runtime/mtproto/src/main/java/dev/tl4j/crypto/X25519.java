package dev.tl4j.crypto;

/**
 * Points of Curve25519. No key is ever agreed on with them here; they make a greeting look like TLS.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7748">RFC 7748, elliptic curves for security</a>
 */
public final class X25519 {
    private static final int LENGTH = 32;

    private X25519() {}

    /**
     * The public key of a private one.
     *
     * @param privateKey 32 random bytes
     * @return 32 bytes
     */
    public static byte[] publicKey(byte[] privateKey) {
        CryptoException.requireLength("x25519 key", privateKey, LENGTH);
        byte[] publicKey = new byte[LENGTH];
        org.bouncycastle.math.ec.rfc7748.X25519.scalarMultBase(privateKey, 0, publicKey, 0);
        return publicKey;
    }
}
