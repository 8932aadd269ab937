package dev.tl4j.tl;

import dev.tl4j.tl.signin.SignInBinding;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a client makes by itself, in the classes of whatever layer its user generated. Each method gives null where the
 * schema has no such call, or has it in a shape that tl4j does not know; the generated binding overrides what the schema has.
 */
public interface Binding {
    /** The binding of a schema that has none of these calls. */
    Binding NONE = new Binding() {};

    /** {@code invokeWithLayer}: {@code query} with answers in the classes of {@code layer}. */
    default <R> @Nullable TlMethod<R> invokeWithLayer(int layer, TlMethod<R> query) {
        return null;
    }

    /** {@code initConnection}: {@code query}, and who is calling. */
    default <R> @Nullable TlMethod<R> initConnection(ConnectionInfo info, TlMethod<R> query) {
        return null;
    }

    /** {@code invokeWithoutUpdates}: {@code query} in a session that wants no updates. */
    default <R> @Nullable TlMethod<R> invokeWithoutUpdates(TlMethod<R> query) {
        return null;
    }

    /** {@code invokeAfterMsg}: {@code query}, done after the call that went as message {@code messageId}. */
    default <R> @Nullable TlMethod<R> invokeAfterMsg(long messageId, TlMethod<R> query) {
        return null;
    }

    /** {@code help.getConfig}. */
    default @Nullable TlMethod<?> getConfig() {
        return null;
    }

    /** What matters to a client in the result of {@link #getConfig}. */
    default @Nullable ServerConfig config(Object result) {
        return null;
    }

    /**
     * {@code auth.bindTempAuthKey}.
     *
     * @param expiresAt unix time in seconds
     * @param encryptedMessage the {@code bind_auth_key_inner}, encrypted with the permanent key
     */
    default @Nullable TlMethod<Boolean> bindTempAuthKey(
            long permAuthKeyId, long nonce, int expiresAt, Bytes encryptedMessage) {
        return null;
    }

    /** {@code auth.exportAuthorization} to the given data center. */
    default @Nullable TlMethod<?> exportAuthorization(int dcId) {
        return null;
    }

    /** {@code auth.importAuthorization} of a result of {@link #exportAuthorization}. */
    default @Nullable TlMethod<?> importAuthorization(Object exported) {
        return null;
    }

    /** The calls that signing in takes, all of them. */
    default @Nullable SignInBinding signIn() {
        return null;
    }
}
