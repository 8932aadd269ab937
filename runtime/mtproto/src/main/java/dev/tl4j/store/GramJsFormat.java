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
    private static final String VERSION = "1";
    private static final int ADDED = 1 + 2 + 2 + AuthKey.LENGTH;

    private GramJsFormat() {}

    static SessionData parse(String string) {
        if (!string.startsWith(VERSION)) {
            throw new StoreException("expected version 1, got another");
        }
        // GramJS writes the one alphabet of Base64 and, as Node, reads either.
        String base64 = string.substring(1).replace('-', '+').replace('_', '/');
        ByteBuffer bytes = ByteBuffer.wrap(FormatFields.decode(Base64.getDecoder(), base64));
        if (bytes.remaining() < ADDED) {
            throw new StoreException("expected " + ADDED + " bytes or more, got " + bytes.remaining());
        }
        int dcId = bytes.get() & 0xff;
        int length = bytes.getShort() & 0xffff;
        if (bytes.capacity() != ADDED + length) {
            throw new StoreException("expected " + (ADDED + length) + " bytes, got " + bytes.capacity());
        }
        String host = new String(FormatFields.take(bytes, length), StandardCharsets.ISO_8859_1);
        DcAddress address = FormatFields.address(dcId, host, bytes.getShort() & 0xffff);
        return FormatFields.session(new StoredDc(address, FormatFields.key(bytes)));
    }

    static String format(SessionData session) {
        DcAddress dc = session.home().address();
        byte[] host = dc.host().getBytes(StandardCharsets.UTF_8);
        if (host.length > 0xffff) {
            throw new StoreException("expected an address up to 65535 bytes, got " + host.length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(ADDED + host.length)
                .put(FormatFields.oneByte(dc.dcId()))
                .putShort((short) host.length)
                .put(host)
                .putShort((short) dc.port())
                .put(session.home().authKey().bytes());
        return VERSION + Base64.getEncoder().encodeToString(bytes.array());
    }
}
