package dev.tl4j.tl.signin;

import dev.tl4j.tl.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What a server wants to know before it lets somebody in by a password, {@code account.password}.
 *
 * @param hasPassword whether the account has a password
 * @param algo how the password becomes a number
 * @param srpB the server's public value of this check
 * @param srpId the number of this check
 * @param hint what its owner wrote down to remember it by
 */
public record PasswordChallenge(
        boolean hasPassword,
        @Nullable PasswordAlgo algo,
        @Nullable Bytes srpB,
        @Nullable Long srpId,
        @Nullable String hint) {
    @Override
    public String toString() {
        return "PasswordChallenge[hasPassword=" + hasPassword + "]";
    }
}
