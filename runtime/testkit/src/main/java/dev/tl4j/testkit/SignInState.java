package dev.tl4j.testkit;

import dev.tl4j.testkit.account.Account;
import dev.tl4j.testkit.account.Authorization;
import dev.tl4j.testkit.account.SignInError;
import dev.tl4j.testkit.account.SignInException;
import dev.tl4j.testkit.account.UserAccount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has signed in under a permanent key, or is about to. For any thread. */
final class SignInState {
    private volatile @Nullable Authorization authorization;
    private volatile @Nullable UserAccount awaitsPassword;

    /** Whether somebody has signed in, and not out again. */
    boolean hasEntered() {
        return authorization != null;
    }

    /** Who is signed in. */
    Optional<Account> account() {
        return Optional.ofNullable(authorization).map(Authorization::account);
    }

    /**
     * The sign-in, which has not ended.
     *
     * @throws SignInException if there is none or it has
     */
    Authorization require() {
        Authorization current = authorization;
        if (current == null) {
            throw SignInError.AUTH_KEY_UNREGISTERED.exception();
        }
        current.requireAlive();
        return current;
    }

    /** Whose password is awaited, or could be changed. */
    Optional<UserAccount> passwordOwner() {
        UserAccount awaited = awaitsPassword;
        if (awaited != null) {
            return Optional.of(awaited);
        }
        return account().filter(UserAccount.class::isInstance).map(UserAccount.class::cast);
    }

    /**
     * Lets someone in who showed a code or a token.
     *
     * @throws SignInException if there is a password to be asked for
     */
    Account enter(UserAccount account) {
        if (account.password() != null) {
            awaitsPassword = account;
            throw SignInError.SESSION_PASSWORD_NEEDED.exception();
        }
        return enter(account.authorize());
    }

    /** Lets someone in who showed all that is needed. */
    Account enter(Authorization entered) {
        authorization = entered;
        awaitsPassword = null;
        return entered.account();
    }

    void logOut() {
        require().logOut();
        authorization = null;
    }
}
