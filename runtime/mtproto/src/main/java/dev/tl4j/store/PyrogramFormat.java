package dev.tl4j.store;

import dev.tl4j.crypto.AuthKey;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.NoSuchElementException;

/**
 * Pyrogram's session string, URL-safe Base64 without padding of {@code dc id 1 | api id 4 | test 1 | auth key 256 | user id 8 | bot 1},
 * numbers big-endian. Two older layouts have no api id, the oldest has only 4 bytes for the user id; the length tells them apart.
 */
final class PyrogramFormat {
    private static final int OLDEST = 351;
    private static final int OLD = 356;
    private static final int NEW = 362;

    private PyrogramFormat() {}

    static SessionData parse(String string) {
        int layout = string.length();
        if (layout != OLDEST && layout != OLD && layout != NEW) {
            throw new StoreException("expected 351, 356 or 362 characters, got " + layout);
        }
        ByteBuffer bytes = ByteBuffer.wrap(FormatFields.decode(Base64.getUrlDecoder(), string));
        if (bytes.remaining() != layout * 3 / 4) {
            throw new StoreException("expected no padding, got some");
        }
        int dcId = bytes.get() & 0xff;
        int apiId = layout == NEW ? bytes.getInt() : 0;
        boolean test = FormatFields.bool(bytes.get());
        AuthKey key = FormatFields.key(bytes);
        long userId = layout == OLDEST ? bytes.getInt() & 0xffffffffL : bytes.getLong();
        boolean bot = FormatFields.bool(bytes.get());
        if (apiId < 0 || userId < 0) {
            throw new StoreException("expected an api id and a user id above 0, got others");
        }
        StoredDc home = new StoredDc(address(dcId, test), key).withAuthorized(userId > 0);
        return SessionData.of(home)
                .withTestServers(test)
                .withApiId(apiId)
                .withAccount(userId == 0 ? null : new Account(userId, bot));
    }

    private static DcAddress address(int dcId, boolean test) {
        try {
            return (test ? DataCenters.TEST : DataCenters.PRODUCTION).ipv4(dcId);
        } catch (NoSuchElementException e) {
            throw new StoreException("expected a data center that is known, got another");
        }
    }

    static String format(SessionData session) {
        Account account = session.account();
        if (account == null) {
            throw new StoreException("expected a known account, got none");
        }
        ByteBuffer bytes = ByteBuffer.allocate((session.apiId() == 0 ? OLD : NEW) * 3 / 4);
        bytes.put(FormatFields.oneByte(session.homeDc()));
        if (session.apiId() != 0) {
            bytes.putInt(session.apiId());
        }
        bytes.put((byte) (session.testServers() ? 1 : 0))
                .put(session.home().authKey().bytes())
                .putLong(account.userId())
                .put((byte) (account.bot() ? 1 : 0));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
