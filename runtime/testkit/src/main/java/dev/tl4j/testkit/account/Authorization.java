package dev.tl4j.testkit.account;

import org.jspecify.annotations.Nullable;

/** One sign-in of an account: what keys of several data centers may share, and what ends for all of them together. */
public final class Authorization {
    private final Account account;
    private volatile @Nullable SignInError end;

    Authorization(Account account) {
        this.account = account;
    }

    /** Whose it is. */
    public Account account() {
        return account;
    }

    /**
     * Does nothing while it lasts.
     *
     * @throws SignInException if it has ended
     */
    public void requireAlive() {
        SignInError reason = end;
        if (reason != null) {
            throw reason.exception();
        }
    }

    /** The client signs out. */
    public void logOut() {
        end(SignInError.AUTH_KEY_UNREGISTERED);
    }

    void revoke() {
        end(SignInError.SESSION_REVOKED);
    }

    private void end(SignInError reason) {
        end = reason;
        account.forget(this);
    }
}
