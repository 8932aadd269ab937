package dev.tl4j.testkit.account;

import org.jspecify.annotations.Nullable;

/** A bot, which signs in with its token. */
public final class BotAccount extends Account {
    private volatile boolean expired;

    BotAccount(long id) {
        super(id, "Bot " + id);
    }

    /** The bot's name; by default "Bot" and its id. */
    public BotAccount name(String name) {
        setName(name, null);
        return this;
    }

    public BotAccount username(String username) {
        setUsername(username);
        return this;
    }

    /** The data center that it lives in: signing in elsewhere gives 303 {@code USER_MIGRATE_X}. By default it lives everywhere. */
    public BotAccount home(int dcId) {
        setHome(dcId);
        return this;
    }

    /** Makes its token one that was replaced: 400 {@code ACCESS_TOKEN_EXPIRED}. */
    public BotAccount expired() {
        expired = true;
        return this;
    }

    @Override
    public @Nullable String phone() {
        return null;
    }

    Authorization signIn(int dcId) {
        if (expired) {
            throw SignInError.ACCESS_TOKEN_EXPIRED.exception();
        }
        requireHome(dcId, SignInError.USER_MIGRATE_X);
        return authorize();
    }
}
