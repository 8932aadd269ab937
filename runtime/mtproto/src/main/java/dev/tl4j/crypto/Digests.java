package dev.tl4j.crypto;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-1 and SHA-256, the two hashes of MTProto, over parts that are hashed as if they were joined. */
public final class Digests {
    private Digests() {}

    /** The 20 bytes of SHA-1 over all parts, one after the other. */
    public static byte[] sha1(byte[]... parts) {
        return digest(newSha1(), parts);
    }

    /** The 32 bytes of SHA-256 over all parts, one after the other. */
    public static byte[] sha256(byte[]... parts) {
        return digest(newSha256(), parts);
    }

    static MessageDigest newSha1() {
        return newDigest("SHA-1");
    }

    static MessageDigest newSha256() {
        return newDigest("SHA-256");
    }

    /** Finishes a digest into an array that is there already: a packet needs three and should allocate none. */
    static void finish(MessageDigest digest, byte[] into) {
        try {
            digest.digest(into, 0, into.length);
        } catch (DigestException e) {
            throw new IllegalArgumentException("array too short for " + digest.getAlgorithm(), e);
        }
    }

    private static byte[] digest(MessageDigest digest, byte[][] parts) {
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest newDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
