package dev.tl4j.testkit.account;

/**
 * What a client hears when signing in does not work. {@code X} stands for a number.
 *
 * @see <a href="https://core.telegram.org/api/errors">Errors</a>
 */
public enum SignInError {
    PHONE_MIGRATE_X(303),
    USER_MIGRATE_X(303),
    ACCESS_TOKEN_EXPIRED(400),
    ACCESS_TOKEN_INVALID(400),
    AUTH_BYTES_INVALID(400),
    AUTH_TOKEN_ALREADY_ACCEPTED(400),
    AUTH_TOKEN_EXPIRED(400),
    AUTH_TOKEN_INVALID(400),
    AUTH_TOKEN_INVALIDX(400),
    DC_ID_INVALID(400),
    FIRSTNAME_INVALID(400),
    PASSWORD_HASH_INVALID(400),
    PHONE_CODE_EMPTY(400),
    PHONE_CODE_EXPIRED(400),
    PHONE_CODE_HASH_EMPTY(400),
    PHONE_CODE_INVALID(400),
    PHONE_NUMBER_BANNED(400),
    PHONE_NUMBER_FLOOD(400),
    PHONE_NUMBER_OCCUPIED(400),
    SRP_ID_INVALID(400),
    USER_ID_INVALID(400),
    AUTH_KEY_UNREGISTERED(401),
    SESSION_PASSWORD_NEEDED(401),
    SESSION_REVOKED(401),
    PHONE_NUMBER_INVALID(406),
    SEND_CODE_UNAVAILABLE(406),
    FLOOD_WAIT_X(420);

    private final int code;

    SignInError(int code) {
        this.code = code;
    }

    /** The number that goes with the name. */
    public int code() {
        return code;
    }

    /** The error, to be thrown. */
    public SignInException exception() {
        return new SignInException(code, name());
    }

    /** The error with a number in its name. */
    public SignInException exception(int number) {
        return new SignInException(code, name().substring(0, name().length() - 1) + number);
    }
}
