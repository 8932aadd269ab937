package dev.tl4j.signin;

import java.util.Objects;

/**
 * Signing in as a bot.
 *
 * @see <a href="https://core.telegram.org/api/bots">core.telegram.org/api/bots</a>
 */
public final class BotSignIn implements SignIn {
    private final String token;

    BotSignIn(String token) {
        this.token = Objects.requireNonNull(token, "token");
    }

    /** The token; a secret. */
    public String token() {
        return token;
    }

    @Override
    public String toString() {
        return "BotSignIn[***]";
    }
}
