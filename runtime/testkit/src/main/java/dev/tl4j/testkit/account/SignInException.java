package dev.tl4j.testkit.account;

/** Signing in, or something that needs it, does not work; the client gets this as its {@code rpc_error}. */
public final class SignInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String error;

    SignInException(int code, String error) {
        super(code + " " + error);
        this.code = code;
        this.error = error;
    }

    /** The number, such as 400. */
    public int code() {
        return code;
    }

    /** The name, such as {@code PHONE_CODE_INVALID}. */
    public String error() {
        return error;
    }
}
