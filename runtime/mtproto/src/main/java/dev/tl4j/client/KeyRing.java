package dev.tl4j.client;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.handshake.Agreed;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.session.Moment;
import dev.tl4j.session.ServerClock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a client has of one data center, and what it has to do about them before it can call. With perfect forward secrecy calls
 * go under a temporary key, which is bound to the permanent one and made anew before it ends; else under the permanent one.
 */
final class KeyRing {
    private static final long NEW_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final boolean forwardSecret;
    private final long lifeSeconds;

    /** The server's time, which all sessions with the data center share. */
    final ServerClock clock = new ServerClock();

    /** What is known of the salts of both keys. */
    final KeySalts salts = new KeySalts();

    private @Nullable AuthKey permanent;
    private @Nullable TemporaryKey temporary;
    private boolean bound;
    private boolean doubted;
    private boolean proven;
    private int refusals;
    private long agreedAtNanos;

    /** What has to be done next. */
    enum Need {
        /** Agree on a permanent key. */
        PERMANENT,
        /** Find out whether the server still knows the permanent key. */
        PROOF,
        /** Agree on a temporary key. */
        TEMPORARY,
        /** Bind the temporary key. */
        BINDING,
        /** Nothing: calls may be sent. */
        NOTHING
    }

    /**
     * @param lifeSeconds how long temporary keys live
     */
    KeyRing(boolean forwardSecret, long lifeSeconds) {
        this.forwardSecret = forwardSecret;
        this.lifeSeconds = lifeSeconds;
    }

    /** What has to be done before calls can be sent. */
    Need need(Moment now) {
        if (permanent == null) {
            return Need.PERMANENT;
        } else if (!forwardSecret) {
            return Need.NOTHING;
        } else if (doubted) {
            return Need.PROOF;
        } else if (temporary == null || now.nanos() - usableUntil() >= 0) {
            return Need.TEMPORARY;
        }
        return bound ? Need.NOTHING : Need.BINDING;
    }

    /** When to agree on the next temporary key: after nine tenths of this one's life. Only if there is one. */
    long renewAt() {
        return required(temporary).expiresAtNanos() - lifeNanos() / 10;
    }

    /** Until when to use the temporary key: not to its very end, which the server sees a little earlier or later. Only if there is one. */
    long usableUntil() {
        return required(temporary).expiresAtNanos() - lifeNanos() / 100;
    }

    private long lifeNanos() {
        return TimeUnit.SECONDS.toNanos(lifeSeconds);
    }

    /** How long calls under the key before may take to their end: it must not end before they do. */
    long drainNanos() {
        return lifeNanos() / 20;
    }

    boolean isForwardSecret() {
        return forwardSecret;
    }

    @Nullable
    AuthKey permanent() {
        return permanent;
    }

    /** The permanent key, once there is one. */
    AuthKey requirePermanent() {
        return required(permanent);
    }

    /** The key that calls go under: temporary or not, bound or not yet. */
    AuthKey current() {
        return forwardSecret ? required(temporary).key() : required(permanent);
    }

    /** The temporary key, to be bound. */
    TemporaryKey temporary() {
        return required(temporary);
    }

    /** Takes a permanent key that was kept, and so was accepted before. */
    void restore(AuthKey kept, List<FutureSalt> known) {
        permanent = kept;
        salts.add(kept, known);
        proven = true;
    }

    /** Takes a permanent key that was agreed on. */
    void agreed(Agreed agreed, Moment receivedAt) {
        clock.learnFromSeconds(agreed.serverTime(), receivedAt);
        salts.remove(permanent);
        permanent = agreed.key();
        salts.add(agreed.key(), KeySalts.first(agreed));
        agreedAtNanos = receivedAt.nanos();
        temporaryLost();
        doubted = false;
        proven = false;
    }

    /** Takes a temporary key that was agreed on. */
    void agreedTemporary(Agreed agreed, Moment receivedAt) {
        clock.learnFromSeconds(agreed.serverTime(), receivedAt);
        temporaryLost();
        temporary = new TemporaryKey(
                agreed.key(), (int) (agreed.serverTime() + lifeSeconds), receivedAt.nanos() + lifeNanos());
        salts.add(agreed.key(), KeySalts.first(agreed));
        bound = false;
    }

    /** The server bound the temporary key, and so knows both. */
    void bound() {
        bound = true;
        proven = true;
        refusals = 0;
    }

    /** The server lost the binding, and perhaps nothing else. */
    void unbound() {
        bound = false;
    }

    /** The server did not accept the binding, perhaps because it knows the permanent key no more; true for the first time in a row. */
    boolean bindingRefused() {
        temporaryLost();
        doubted = true;
        return refusals++ == 0;
    }

    /** The server says that it does not know the permanent key; true if it has said so before and has answered nothing since. */
    boolean doubt() {
        boolean again = doubted;
        doubted = true;
        return again;
    }

    /** The server answered something under the permanent key. */
    void permanentProven() {
        doubted = false;
        proven = true;
    }

    /** The temporary key is of no more use. */
    void temporaryLost() {
        if (temporary != null) {
            salts.remove(temporary.key());
        }
        temporary = null;
        bound = false;
    }

    /**
     * The server does not know the permanent key.
     *
     * @return whether to agree on another. A server that forgot a key before it ever accepted it would forget the next one too.
     */
    boolean permanentLost(Moment now) {
        if (!proven && now.nanos() - agreedAtNanos < NEW_NANOS) {
            return false;
        }
        clear();
        return true;
    }

    /** Forgets all keys. */
    void clear() {
        salts.remove(permanent);
        permanent = null;
        temporaryLost();
        doubted = false;
        proven = false;
    }

    private static <T> T required(@Nullable T key) {
        if (key == null) {
            throw new IllegalStateException("key: expected one to be agreed on before it is used, got none");
        }
        return key;
    }
}
