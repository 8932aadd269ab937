package dev.tl4j.testkit;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.testkit.session.ServerSalts;
import dev.tl4j.tl.ConnectionInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An authorization key that the data center agreed on with a client, and what it knows about that client. Lives on the loop. */
final class KnownKey {
    final AuthKey key;
    final ServerSalts salts;
    final Map<Long, ClientSession> sessions = new HashMap<>();
    private final @Nullable Instant expiresAt;

    private @Nullable Integer layer;
    private @Nullable ConnectionInfo info;

    /**
     * @param expiresAt when a temporary key ends; null for a permanent one
     */
    KnownKey(AuthKey key, ServerSalts salts, @Nullable Instant expiresAt) {
        this.key = key;
        this.salts = salts;
        this.expiresAt = expiresAt;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** Keeps what a client says about itself, until it says something else. */
    void learn(Envelope envelope) {
        if (envelope.layer() != null) {
            layer = envelope.layer();
        }
        if (envelope.info() != null) {
            info = envelope.info();
        }
    }

    /** Who calls in one of the sessions. */
    Caller caller(long sessionId) {
        OptionalInt saidLayer = layer == null ? OptionalInt.empty() : OptionalInt.of(layer);
        return new Caller(key.id(), sessionId, saidLayer, Optional.ofNullable(info));
    }
}
