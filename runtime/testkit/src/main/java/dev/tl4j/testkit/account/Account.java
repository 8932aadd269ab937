package dev.tl4j.testkit.account;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Someone who can sign in: a person or a bot. */
public abstract sealed class Account permits UserAccount, BotAccount {
    private static final int ANYWHERE = 0;

    private final long id;
    private final List<Authorization> authorizations = new CopyOnWriteArrayList<>();
    private volatile String firstName;
    private volatile @Nullable String lastName;
    private volatile @Nullable String username;
    private volatile int home = ANYWHERE;

    Account(long id, String firstName) {
        this.id = id;
        this.firstName = firstName;
    }

    void setName(String first, @Nullable String last) {
        firstName = Objects.requireNonNull(first, "first name");
        lastName = last;
    }

    void setUsername(String name) {
        username = Objects.requireNonNull(name, "username");
    }

    void setHome(int dcId) {
        home = dcId;
    }

    /** The user id. */
    public long id() {
        return id;
    }

    /** What {@code user.access_hash} says. */
    public long accessHash() {
        return id * 0x9e37_79b9_7f4a_7c15L;
    }

    public String firstName() {
        return firstName;
    }

    public @Nullable String lastName() {
        return lastName;
    }

    public @Nullable String username() {
        return username;
    }

    /** The phone number without a plus sign, if it is a person's account. */
    public abstract @Nullable String phone();

    /** The data center that the account lives in; 0 if it does not matter. */
    public int home() {
        return home;
    }

    /** Fails if the account lives elsewhere. */
    void requireHome(int dcId, SignInError migrate) {
        if (!isAtHome(dcId)) {
            throw migrate.exception(home);
        }
    }

    /** Whether it lives in this data center, or everywhere. */
    public boolean isAtHome(int dcId) {
        return home == ANYWHERE || home == dcId;
    }

    /** Signs the account in once more, whatever its owner knows or not. */
    public Authorization authorize() {
        Authorization authorization = new Authorization(this);
        authorizations.add(authorization);
        return authorization;
    }

    void forget(Authorization authorization) {
        authorizations.remove(authorization);
    }

    /** Ends all sessions of the account, as when its owner ends them from elsewhere: their calls get 401 {@code SESSION_REVOKED}. */
    public void revokeSessions() {
        authorizations.forEach(Authorization::revoke);
    }

    /** How often the account is signed in. */
    public int sessions() {
        return authorizations.size();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + id + "]";
    }
}
