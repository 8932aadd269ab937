package dev.tl4j.testkit.account;

import dev.tl4j.crypto.CryptoException;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.SrpChallenge;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.util.Optional;

/**
 * Passwords that are being checked, by {@code srp_id}; each check serves once.
 *
 * @see <a href="https://core.telegram.org/api/srp#checking-the-password-with-srp">Checking the password with SRP</a>
 */
public final class PasswordChecks {
    private final Lately<Long, Running> running = new Lately<>();

    private record Running(UserAccount account, SrpChallenge challenge) {}

    /** No checks yet. */
    public PasswordChecks() {}

    /**
     * A check that has begun.
     *
     * @param srpId what the client calls it
     * @param srpB the server's public value
     */
    public record Begun(long srpId, Bytes srpB) {}

    /** Begins to check an account's password, if it has one. Takes some tenths of a second the first time. */
    public Optional<Begun> begin(UserAccount account, Randomness random) {
        SrpChallenge challenge = account.challenge(random);
        if (challenge == null) {
            return Optional.empty();
        }
        long srpId = new TlReader(TlSchema.NONE, random.bytes(Long.BYTES)).readLong();
        running.put(srpId, new Running(account, challenge));
        return Optional.of(new Begun(srpId, Bytes.wrap(challenge.srpB())));
    }

    /**
     * Ends a check.
     *
     * @param account whose password it is about
     * @throws SignInException if there was no such check, or the client does not know the password
     */
    public void finish(UserAccount account, long srpId, Bytes a, Bytes m1) {
        Running check = running.remove(srpId);
        if (check == null || check.account() != account) {
            throw SignInError.SRP_ID_INVALID.exception();
        }
        try {
            if (check.challenge().accepts(a.toByteArray(), m1.toByteArray())) {
                return;
            }
        } catch (CryptoException e) {
            SignInException refused = SignInError.PASSWORD_HASH_INVALID.exception();
            refused.initCause(e);
            throw refused;
        }
        throw SignInError.PASSWORD_HASH_INVALID.exception();
    }
}
