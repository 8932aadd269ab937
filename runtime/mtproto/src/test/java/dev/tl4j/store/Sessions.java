package dev.tl4j.store;

import dev.tl4j.crypto.AuthKey;
import java.util.Arrays;
import java.util.List;

/** Sessions to be kept. */
final class Sessions {
    private Sessions() {}

    static AuthKey key(int number) {
        byte[] bytes = new byte[AuthKey.LENGTH];
        Arrays.fill(bytes, (byte) number);
        return AuthKey.of(bytes);
    }

    static SessionData small() {
        return SessionData.of(new DcAddress(2, "127.0.0.1", 1234), key(2));
    }

    /** With all that a session can have. */
    static SessionData full() {
        StoredDc home = new StoredDc(
                new DcAddress(2, "2001:67c:4e8:f002::a", 443),
                new DcAddress(2, "149.154.167.222", 443),
                key(0x5a),
                true,
                List.of(new StoredSalt(1_700_000_000, 1_700_001_800, -5), new StoredSalt(-1, Integer.MAX_VALUE, 6)));
        StoredDc other = new StoredDc(new DcAddress(4, "dc4.example", 65535), key(0xff));
        return SessionData.of(home)
                .with(other)
                .withTestServers(true)
                .withApiId(12345)
                .withAccount(new Account(1L << 52, true));
    }

    static List<SessionData> all() {
        return List.of(
                small(),
                full(),
                full().withHome(4),
                full().withHome(4).without(2),
                full().withAccount(null),
                full().withAccount(new Account(1, false)));
    }
}
