package dev.tl4j.store;

import dev.tl4j.crypto.AuthKey;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Telethon's session string: the character {@code 1}, then in URL-safe Base64 {@code dc id 1 | address 4 or 16 | port 2 | auth key 256},
 * numbers big-endian.
 */
final class TelethonFormat {
    private static final String VERSION = "1";
    private static final int ADDED = 1 + 2 + AuthKey.LENGTH;

    private TelethonFormat() {}

    static SessionData parse(String string) {
        if (!string.startsWith(VERSION)) {
            throw new StoreException("expected version 1, got another");
        }
        ByteBuffer bytes = ByteBuffer.wrap(FormatFields.decode(Base64.getUrlDecoder(), string.substring(1)));
        int length = bytes.remaining() - ADDED;
        if (length != 4 && length != 16) {
            throw new StoreException("expected 263 or 275 bytes, got " + bytes.remaining());
        }
        int dcId = bytes.get() & 0xff;
        String host = IpAddress.text(FormatFields.take(bytes, length));
        DcAddress address = FormatFields.address(dcId, host, bytes.getShort() & 0xffff);
        return FormatFields.session(new StoredDc(address, FormatFields.key(bytes)));
    }

    static String format(SessionData session) {
        DcAddress dc = session.home().address();
        byte[] host = IpAddress.bytes(dc.host())
                .orElseThrow(() -> new StoreException("expected an IPv4 or IPv6 address, got a name"));
        ByteBuffer bytes = ByteBuffer.allocate(ADDED + host.length)
                .put(FormatFields.oneByte(dc.dcId()))
                .put(host)
                .putShort((short) dc.port())
                .put(session.home().authKey().bytes());
        return VERSION + Base64.getUrlEncoder().encodeToString(bytes.array());
    }
}
