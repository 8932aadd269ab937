package dev.tl4j.session;

import dev.tl4j.mtproto.PingDelayDisconnect;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the connection alive and notices when it is dead: a {@code ping_delay_disconnect} each minute, and two that nobody answered mean
 * that nobody is there.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages#deferred-connection-closure--ping">Deferred closure + PING</a>
 */
final class Pings {
    static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(60);
    static final int DISCONNECT_AFTER_SECONDS = 75;
    static final int SILENT_MAX = 2;

    /** How often at most a ping goes out of turn, to ask for the time. */
    static final long PROBE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private long nextAt;
    private int silent;
    private long pingId;
    private long sentAt;
    private boolean isPending;

    Pings(Moment now) {
        start(now);
    }

    /** Begins anew, on a new connection. */
    void start(Moment now) {
        nextAt = now.nanos() + EVERY_NANOS;
        silent = 0;
    }

    /** Begins anew, with a ping at once: by it the server learns where the session is now. */
    void startNow(Moment now) {
        nextAt = now.nanos();
        silent = 0;
    }

    long dueAt() {
        return nextAt;
    }

    boolean isDue(Moment now) {
        return now.nanos() - nextAt >= 0;
    }

    /** Whether too many pings went unanswered. */
    boolean isDead() {
        return silent >= SILENT_MAX;
    }

    PingDelayDisconnect next(Moment now) {
        nextAt = now.nanos() + EVERY_NANOS;
        silent++;
        sentAt = now.nanos();
        isPending = true;
        return new PingDelayDisconnect(++pingId, DISCONNECT_AFTER_SECONDS);
    }

    /** Asks for a ping soon, since what the server sends is not of the time that we think it is. */
    void probe(Moment now) {
        long earliest = pingId == 0 ? now.nanos() : sentAt + PROBE_NANOS;
        if (earliest - nextAt < 0) {
            nextAt = earliest;
        }
    }

    /** Whether this is the ping that went last, and no answer to it has come. */
    boolean isAwaited(long answered) {
        return isPending && answered == pingId;
    }

    /** How long the last ping took there and back, in nanoseconds, if this is its answer. */
    OptionalLong roundTrip(long answered, Moment now) {
        if (!isAwaited(answered)) {
            return OptionalLong.empty();
        }
        isPending = false;
        return OptionalLong.of(now.nanos() - sentAt);
    }

    /** Anything authentic from the server is as good as a pong. */
    void heard() {
        silent = 0;
    }
}
