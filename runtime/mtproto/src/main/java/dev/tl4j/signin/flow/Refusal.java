package dev.tl4j.signin.flow;

import java.util.OptionalInt;

/**
 * A server's error.
 *
 * @param code such as 400
 * @param name such as {@code PHONE_CODE_INVALID} or {@code FLOOD_WAIT_X}
 * @param value the number in place of the X
 */
public record Refusal(int code, String name, OptionalInt value) {
    static final String PASSWORD_NEEDED = "SESSION_PASSWORD_NEEDED";

    private static final String RESTART = "AUTH_RESTART";
    private static final String LOGIN_TOKEN = "AUTH_TOKEN_";
    private static final int UNAUTHORIZED = 401;

    boolean is(String error) {
        return name.equals(error);
    }

    /** Whether the server lost the thread, and wants to begin anew. */
    boolean isRestart() {
        return name.startsWith(RESTART);
    }

    /** Whether a login token is of no use any more. */
    boolean isOfLoginToken() {
        return name.startsWith(LOGIN_TOKEN);
    }

    /** Whether the session is not signed in. */
    boolean isUnauthorized() {
        return code == UNAUTHORIZED;
    }
}
