package dev.tl4j.net;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What both sides of a connection that only looks like TLS have in common. */
final class FakeTls {
    static final int HEADER = 5;
    static final int HANDSHAKE = 0x16;
    static final int CHANGE_CIPHER = 0x14;
    static final int DATA = 0x17;
    static final int VERSION = 0x0303;

    /** What TLS 1.3 allows for a record. */
    static final int MAX_RECORD = (1 << 14) + 256;

    private FakeTls() {}

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The length that a record's header tells, if it is the header of a record of this type. */
    static int length(Gather header, int type) throws NetException {
        if (header.at(0) != type || header.shortAt(1) != VERSION) {
            throw new NetException(String.format(
                    "mtproxy: expected a record %02x0303, got %02x%04x", type, header.at(0), header.shortAt(1)));
        }
        int length = header.shortAt(3);
        if (length < 1 || length > MAX_RECORD) {
            throw new NetException("mtproxy: expected a record of 1 to " + MAX_RECORD + " bytes, got " + length);
        }
        return length;
    }
}
