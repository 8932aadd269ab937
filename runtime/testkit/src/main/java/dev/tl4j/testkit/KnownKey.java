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

/** An authorization key that the data center agreed on with a client, and what it knows about that client. Lives on the loop, but for what says
 * otherwise. */
final class KnownKey {
    final AuthKey key;
    final ServerSalts salts;
    final Map<Long, ClientSession> sessions = new HashMap<>();
    private final boolean isForMedia;
    private @Nullable Instant expiresAt;
    private final SignInState ownSignIn = new SignInState();
    private volatile @Nullable KnownKey permanent;

    private @Nullable Integer layer;
    private @Nullable ConnectionInfo info;

    /**
     * @param expiresAt when a temporary key ends; null for a permanent one
     * @param isForMedia whether the client took the data center for its media server
     */
    KnownKey(AuthKey key, ServerSalts salts, @Nullable Instant expiresAt, boolean isForMedia) {
        this.key = key;
        this.salts = salts;
        this.expiresAt = expiresAt;
        this.isForMedia = isForMedia;
    }

    boolean isTemporary() {
        return expiresAt != null;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** The permanent key that a temporary one acts for, if it is bound. */
    @Nullable
    KnownKey permanent() {
        return permanent;
    }

    /** Who has signed in under this key, or the one that it acts for; from any thread. */
    SignInState signIn() {
        KnownKey actsFor = permanent;
        return actsFor == null ? ownSignIn : actsFor.ownSignIn;
    }

    /** Makes a temporary key act for a permanent one until then. */
    void bind(KnownKey bindTo, Instant until) {
        permanent = bindTo;
        expiresAt = until;
    }

    /** A permanent key has one temporary key at a time, and one more for media: a new one takes the former's place. */
    void replacedBy(KnownKey other, KnownKey itsPermanent) {
        if (permanent == itsPermanent && isForMedia == other.isForMedia && this != other) {
            permanent = null;
        }
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
        KnownKey actsFor = permanent;
        long keyId = actsFor == null ? key.id() : actsFor.key.id();
        return new Caller(keyId, sessionId, saidLayer, Optional.ofNullable(info), signIn().account());
    }
}
