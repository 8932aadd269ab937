package dev.tl4j.store;

import dev.tl4j.crypto.AuthKey;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * mtcute's session string, version 3, URL-safe Base64 without padding of {@code version 1 | flags 4 | main dc | media dc if flagged |
 * user id 8 and Bool bot if flagged | auth key}, in TL's little-endian way: data centers and key are TL bytes.
 */
final class MtcuteFormat {
    private static final byte VERSION = 3;

    private static final int HAS_SELF = 1;
    private static final int OLD_TEST = 2;
    private static final int HAS_MEDIA = 4;
    private static final int KNOWN = HAS_SELF | OLD_TEST | HAS_MEDIA;

    private static final int BOOL_TRUE = 0x997275b5;
    private static final int BOOL_FALSE = 0xbc799737;

    private static final int WITHOUT_DCS = 1 + 4 + 8 + 4 + 4 + AuthKey.LENGTH;

    private MtcuteFormat() {}

    static SessionData parse(String string) {
        ByteBuffer in = ByteBuffer.wrap(FormatFields.decode(Base64.getUrlDecoder(), string))
                .order(ByteOrder.LITTLE_ENDIAN);
        if (string.endsWith("=")) {
            throw new StoreException("expected no padding, got some");
        }
        if (TlText.need(in, 1).get() != VERSION) {
            throw new StoreException("expected version 3, got another");
        }
        int flags = TlText.need(in, 4).getInt();
        if ((flags & ~KNOWN) != 0) {
            throw new StoreException("expected flags 1, 2 and 4, got others");
        }
        MtcuteDc main = MtcuteDc.parse(TlText.bytes(in));
        MtcuteDc media = (flags & HAS_MEDIA) == 0 ? null : MtcuteDc.parse(TlText.bytes(in));
        Account account = (flags & HAS_SELF) == 0 ? null : account(in);
        byte[] key = TlText.bytes(in);
        if (key.length != AuthKey.LENGTH) {
            throw new StoreException("expected a key of 256 bytes, got " + key.length);
        }
        if (in.hasRemaining()) {
            throw new StoreException("expected nothing behind the key, got " + in.remaining() + " bytes");
        }
        return SessionData.of(home(main, media, AuthKey.of(key), account != null))
                .withTestServers(main.test() || (flags & OLD_TEST) != 0)
                .withAccount(account);
    }

    private static StoredDc home(MtcuteDc main, @Nullable MtcuteDc media, AuthKey key, boolean authorized) {
        if (media != null && media.address().dcId() != main.address().dcId()) {
            throw new StoreException("expected the media address of the main data center, got another's");
        }
        return new StoredDc(main.address(), media == null ? null : media.address(), key, authorized, List.of());
    }

    private static Account account(ByteBuffer in) {
        long userId = TlText.need(in, 12).getLong();
        int bot = in.getInt();
        if (userId < 1 || (bot != BOOL_TRUE && bot != BOOL_FALSE)) {
            throw new StoreException("expected a user id above 0 and a Bool, got others");
        }
        return new Account(userId, bot == BOOL_TRUE);
    }

    static String format(SessionData session) {
        StoredDc home = session.home();
        DcAddress mediaAddress = home.mediaAddress();
        Account account = session.account();
        byte[] main = new MtcuteDc(home.address(), false, session.testServers()).format();
        byte[] media =
                mediaAddress == null ? new byte[0] : new MtcuteDc(mediaAddress, true, session.testServers()).format();
        ByteBuffer out = ByteBuffer.allocate(WITHOUT_DCS + TlText.room(main.length) + TlText.room(media.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(VERSION).putInt((account == null ? 0 : HAS_SELF) | (mediaAddress == null ? 0 : HAS_MEDIA));
        TlText.put(out, main);
        if (mediaAddress != null) {
            TlText.put(out, media);
        }
        if (account != null) {
            out.putLong(account.userId()).putInt(account.bot() ? BOOL_TRUE : BOOL_FALSE);
        }
        TlText.put(out, home.authKey().bytes());
        byte[] written = new byte[out.position()];
        out.get(0, written);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
    }
}
