package dev.tl4j.testkit;

import dev.tl4j.testkit.account.SignInException;
import java.util.Objects;

/** An {@code rpc_error} for a handler to answer with, such as 400 {@code HASH_INVALID}. */
public final class RpcErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String error;

    /**
     * @param code such as 400
     * @param error such as {@code HASH_INVALID} or {@code FLOOD_WAIT_30}
     */
    public RpcErrorException(int code, String error) {
        super(code + " " + Objects.requireNonNull(error, "error"));
        this.code = code;
        this.error = error;
    }

    static RpcErrorException of(SignInException refused) {
        return new RpcErrorException(refused.code(), refused.error());
    }

    /** The number, such as 400. */
    public int code() {
        return code;
    }

    /** The name, such as {@code HASH_INVALID}. */
    public String error() {
        return error;
    }
}
