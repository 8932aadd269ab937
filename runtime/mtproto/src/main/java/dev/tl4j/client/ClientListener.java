package dev.tl4j.client;

import dev.tl4j.store.DcAddress;
import dev.tl4j.tl.TlMethod;
import java.time.Duration;

/**
 * Hears what a client does, for metrics and for applications that show whether they are connected. All methods are called on the event
 * loop and must not block; what they throw is logged and otherwise ignored.
 */
public interface ClientListener {
    /** Hears nothing. */
    ClientListener NONE = new ClientListener() {};

    /**
     * A call was handed to a session, which sends it at once or as soon as it is connected. A call that an interceptor makes again is
     * told again.
     */
    default void sent(TlMethod<?> method, int dcId) {}

    /**
     * A call was answered.
     *
     * @param took since it was started, waiting for a connection included
     */
    default void answered(TlMethod<?> method, Duration took) {}

    /**
     * A call ended without an answer: an {@link RpcException} if the server refused it, else a {@link TelegramException}, or a
     * {@link java.util.concurrent.CancellationException}.
     */
    default void failed(TlMethod<?> method, Throwable reason, Duration took) {}

    /** A call goes to the server once more, because the server did not take it or the session that had it ended. */
    default void retried(TlMethod<?> method, int dcId) {}

    /** A data center can be called: the connection is there, and a key that both sides know. */
    default void connected(int dcId, DcAddress address) {}

    /** A data center's connection for everything ended, or an attempt to connect did. The client goes on trying by itself. */
    default void disconnected(int dcId, TelegramException reason) {}

    /** A data center can be called again after its connection had been lost for some time. */
    default void reconnected(int dcId, Duration away) {}

    /** The server may have dropped updates, so that an application which needs all of them has to ask for what it missed. */
    default void needsCatchUp() {}

    /**
     * A data center does not know the permanent authorization key any more, and whoever was signed in there is not. The client agrees on a
     * new key, once, and goes on with that.
     */
    default void keyLost(int dcId) {}

    /**
     * The server says that the client is signed out (401 {@code AUTH_KEY_UNREGISTERED}, {@code SESSION_REVOKED} and their kin) or that
     * another process uses the same key (406 {@code AUTH_KEY_DUPLICATED}). The call has failed with it; it is never tried again.
     */
    default void unauthorized(int dcId, RpcException error) {}
}
