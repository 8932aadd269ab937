package dev.tl4j.store;

import dev.tl4j.crypto.AuthKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * GramJS's session string: the character {@code 1}, then in Base64 {@code dc id 1 | length 2 | address | port 2 | auth key 256}, numbers
 * big-endian.
 */
final class GramJsFormat {
    private static final char VERSION = '1';
    private static final int ADDED = 1 + 2 + 2 + AuthKey.LENGTH;

    private GramJsFormat() {}

    static SessionData parse(String string) {
        if (string.charAt(0) != VERSION) {
            throw new StoreException("session string: expected version 1, got another");
        }
        ByteBuffer bytes = ByteBuffer.wrap(decode(string.substring(1)));
        if (bytes.remaining() < ADDED) {
            throw new StoreException("session string: expected " + ADDED + " bytes or more, got " + bytes.remaining());
        }
        int dcId = bytes.get() & 0xff;
        int length = bytes.getShort() & 0xffff;
        if (bytes.capacity() != ADDED + length) {
            throw new StoreException(
                    "session string: expected " + (ADDED + length) + " bytes, got " + bytes.capacity());
        }
        return new SessionData(address(dcId, take(bytes, length), bytes.getShort() & 0xffff), key(bytes));
    }

    static String format(SessionData session) {
        DcAddress dc = session.dc();
        byte[] host = dc.host().getBytes(StandardCharsets.UTF_8);
        if (dc.dcId() > 0xff || host.length > 0xffff) {
            throw new StoreException("session string: expected a dc id up to 255 and a short address, got others");
        }
        ByteBuffer bytes = ByteBuffer.allocate(ADDED + host.length)
                .put((byte) dc.dcId())
                .putShort((short) host.length)
                .put(host)
                .putShort((short) dc.port())
                .put(session.authKey().bytes());
        return VERSION + Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Without the decoder's own message, which quotes the character it stumbled over. */
    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new StoreException("session string: expected Base64 after the version, got something else");
        }
    }

    private static DcAddress address(int dcId, byte[] host, int port) {
        for (byte character : host) {
            if (character <= ' ' || character == 0x7f) {
                throw new StoreException("session string: expected an address in ASCII, got another text");
            }
        }
        try {
            return new DcAddress(dcId, new String(host, StandardCharsets.US_ASCII), port);
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    "session string: expected a dc id, an address and a port, got an impossible one", e);
        }
    }

    private static AuthKey key(ByteBuffer bytes) {
        return AuthKey.of(take(bytes, AuthKey.LENGTH));
    }

    private static byte[] take(ByteBuffer bytes, int count) {
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }
}
