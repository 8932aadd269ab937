package dev.tl4j.store;

import dev.tl4j.crypto.AuthKey;
import java.nio.ByteBuffer;
import java.util.Base64;

/** What session strings have in common. Nothing here quotes any of the string: not even a decoder's own message passes. */
final class FormatFields {
    private FormatFields() {}

    static byte[] decode(Base64.Decoder decoder, String base64) {
        try {
            return decoder.decode(base64);
        } catch (IllegalArgumentException e) {
            throw new StoreException("expected Base64, got something else");
        }
    }

    static AuthKey key(ByteBuffer bytes) {
        return AuthKey.of(take(bytes, AuthKey.LENGTH));
    }

    static byte[] take(ByteBuffer bytes, int count) {
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }

    static boolean bool(byte value) {
        if (value != 0 && value != 1) {
            throw new StoreException("expected 0 or 1, got another byte");
        }
        return value == 1;
    }

    static DcAddress address(int dcId, String host, int port) {
        if (!host.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new StoreException("expected an address in ASCII, got another text");
        }
        try {
            return new DcAddress(dcId, host, port);
        } catch (IllegalArgumentException e) {
            throw new StoreException("expected a dc id, an address and a port, got an impossible one");
        }
    }

    /** A session of which the string tells one key and no more; whether it is one for tests follows from the address. */
    static SessionData session(StoredDc home) {
        return SessionData.of(home)
                .withTestServers(DataCenters.TEST.has(home.address().host()));
    }

    static byte oneByte(int dcId) {
        if (dcId > 0xff) {
            throw new StoreException("expected a dc id up to 255, got " + dcId);
        }
        return (byte) dcId;
    }
}
