package dev.tl4j.testkit;

import dev.tl4j.testkit.account.Account;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import org.jspecify.annotations.Nullable;

/** A {@code user}, written by hand: the part that all known layers have in common. */
record WireUser(Account account, boolean isSelf, UserIds ids) implements TlObject {
    private static final int ACCESS_HASH = 1;
    private static final int FIRST_NAME = 1 << 1;
    private static final int LAST_NAME = 1 << 2;
    private static final int USERNAME = 1 << 3;
    private static final int PHONE = 1 << 4;
    private static final int SELF = 1 << 10;
    private static final int BOT = 1 << 14;

    @Override
    public int constructorId() {
        return ids.user();
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ids.user());
        writer.writeInt(flags());
        writer.writeInt(0);
        writer.writeLong(account.id());
        writer.writeLong(account.accessHash());
        writer.writeString(account.firstName());
        write(writer, account.lastName());
        write(writer, account.username());
        write(writer, account.phone());
        if (isBot()) {
            writer.writeInt(1);
        }
    }

    private int flags() {
        return ACCESS_HASH
                | FIRST_NAME
                | (account.lastName() == null ? 0 : LAST_NAME)
                | (account.username() == null ? 0 : USERNAME)
                | (account.phone() == null ? 0 : PHONE)
                | (isSelf ? SELF : 0)
                | (isBot() ? BOT : 0);
    }

    private boolean isBot() {
        return account.phone() == null;
    }

    private static void write(TlWriter writer, @Nullable String value) {
        if (value != null) {
            writer.writeString(value);
        }
    }
}
