package dev.tl4j.tl.signin;

import dev.tl4j.tl.Bytes;

/** What a QR code shows and what becomes of it, {@code auth.LoginToken}. */
public sealed interface LoginToken {
    /**
     * A token to show.
     *
     * @param expires until when, unix time in seconds
     * @param token a secret until then
     */
    record Shown(int expires, Bytes token) implements LoginToken {}

    /** Whoever scanned the token is at home in another data center, where {@code token} is to be imported. */
    record MigrateTo(int dcId, Bytes token) implements LoginToken {}

    /** The token was scanned and accepted. */
    record Accepted(SignInAnswer answer) implements LoginToken {}
}
