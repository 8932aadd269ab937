package dev.tl4j.testkit.account;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that clients show as QR codes, for somebody to accept who is signed in.
 *
 * @see <a href="https://core.telegram.org/api/qr-login">Login via QR code</a>
 */
public final class LoginTokens {
    /** How long a token is shown before the client must ask for another. */
    public static final Duration LIFETIME = Duration.ofSeconds(30);

    private static final int BYTES = 32;

    private final Map<Bytes, Shown> tokens = new HashMap<>();

    /** No tokens yet. */
    public LoginTokens() {}

    /**
     * A token that a client shows.
     *
     * @param token its bytes
     * @param keyId the key of the client that shows it
     * @param expiresAt until when it can be accepted
     */
    public record Token(Bytes token, long keyId, Instant expiresAt) {}

    private static final class Shown {
        final Token token;
        final InstantSource clock;
        final Runnable onAccepted;

        @Nullable
        UserAccount acceptedBy;

        Shown(Token token, InstantSource clock, Runnable onAccepted) {
            this.token = token;
            this.clock = clock;
            this.onAccepted = onAccepted;
        }
    }

    /**
     * Makes a token for a client to show.
     *
     * @param keyId the client's key
     * @param clock tells when it has expired
     * @param onAccepted what to do when somebody accepts it
     */
    public synchronized Token show(long keyId, InstantSource clock, Randomness random, Runnable onAccepted) {
        tokens.values().removeIf(LoginTokens::isOver);
        Token token = new Token(
                Bytes.wrap(random.bytes(BYTES)), keyId, clock.instant().plus(LIFETIME));
        tokens.put(token.token(), new Shown(token, clock, onAccepted));
        return token;
    }

    /** A token that somebody has accepted stays, for its client may still be on its way to another data center. */
    private static boolean isOver(Shown shown) {
        return shown.acceptedBy == null && !shown.token.expiresAt().isAfter(shown.clock.instant());
    }

    /** The token of a client's key that was accepted, if one was. */
    public synchronized Optional<Token> accepted(long keyId) {
        return tokens.values().stream()
                .filter(shown -> shown.acceptedBy != null && shown.token.keyId() == keyId)
                .map(shown -> shown.token)
                .findFirst();
    }

    /** Who has accepted a token, if it is one that somebody has. */
    public synchronized Optional<UserAccount> acceptedBy(Token token) {
        return Optional.ofNullable(tokens.get(token.token())).map(shown -> shown.acceptedBy);
    }

    /**
     * Accepts a token for an account.
     *
     * @return whose key it belongs to
     * @throws SignInException if nobody shows it, it is too old, or was accepted before
     */
    public Token accept(Bytes token, UserAccount account) {
        Shown shown;
        synchronized (this) {
            shown = tokens.get(token);
            if (shown == null) {
                throw SignInError.AUTH_TOKEN_INVALIDX.exception();
            } else if (shown.acceptedBy != null) {
                throw SignInError.AUTH_TOKEN_ALREADY_ACCEPTED.exception();
            } else if (isOver(shown)) {
                throw SignInError.AUTH_TOKEN_EXPIRED.exception();
            }
            shown.acceptedBy = account;
        }
        shown.onAccepted.run();
        return shown.token;
    }

    /**
     * Uses up an accepted token.
     *
     * @param dcId the data center that its client came to
     * @throws SignInException if nobody has accepted it, or the account lives elsewhere
     */
    public synchronized UserAccount redeem(Bytes token, int dcId) {
        Shown shown = tokens.get(token);
        if (shown == null) {
            throw SignInError.AUTH_TOKEN_INVALID.exception();
        } else if (isOver(shown)) {
            throw SignInError.AUTH_TOKEN_EXPIRED.exception();
        } else if (shown.acceptedBy == null || !shown.acceptedBy.isAtHome(dcId)) {
            throw SignInError.AUTH_TOKEN_INVALID.exception();
        }
        tokens.remove(token);
        return shown.acceptedBy;
    }

    /** Forgets all tokens. */
    public synchronized void clear() {
        tokens.clear();
    }
}
