package dev.tl4j.client;

import dev.tl4j.store.DcAddress;
import dev.tl4j.tl.TlMethod;
import java.time.Duration;

/** A user's listener whose failures harm nobody. */
final class SafeListener implements ClientListener {
    private static final System.Logger LOG = System.getLogger(SafeListener.class.getName());

    private final ClientListener listener;

    SafeListener(ClientListener listener) {
        this.listener = listener;
    }

    private static void guard(Runnable told) {
        try {
            told.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a client's listener failed", e);
        }
    }

    @Override
    public void sent(TlMethod<?> method, int dcId) {
        guard(() -> listener.sent(method, dcId));
    }

    @Override
    public void answered(TlMethod<?> method, Duration took) {
        guard(() -> listener.answered(method, took));
    }

    @Override
    public void failed(TlMethod<?> method, Throwable reason, Duration took) {
        guard(() -> listener.failed(method, reason, took));
    }

    @Override
    public void retried(TlMethod<?> method, int dcId) {
        guard(() -> listener.retried(method, dcId));
    }

    @Override
    public void connected(int dcId, DcAddress address) {
        guard(() -> listener.connected(dcId, address));
    }

    @Override
    public void disconnected(int dcId, TelegramException reason) {
        guard(() -> listener.disconnected(dcId, reason));
    }

    @Override
    public void reconnected(int dcId, Duration away) {
        guard(() -> listener.reconnected(dcId, away));
    }

    @Override
    public void needsCatchUp() {
        guard(listener::needsCatchUp);
    }

    @Override
    public void keyLost(int dcId) {
        guard(() -> listener.keyLost(dcId));
    }

    @Override
    public void unauthorized(int dcId, RpcException error) {
        guard(() -> listener.unauthorized(dcId, error));
    }
}
