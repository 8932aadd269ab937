package dev.tl4j.session;

import java.util.concurrent.TimeUnit;

/**
 * The server's time: an offset to our monotonic clock, learnt from what the server said under the authorization key. Until it is known
 * the wall clock has to do.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#message-identifier-msg-id">Message identifier</a>
 */
public final class ServerClock {
    private static final long QUICK_NANOS = TimeUnit.SECONDS.toNanos(2);

    private boolean known;
    private long offsetNanos;

    /** A clock that has not heard of the server yet. */
    public ServerClock() {}

    /** Whether the server has said its time. */
    boolean isKnown() {
        return known;
    }

    /** The server's unix time in nanoseconds. */
    long unixNanos(Moment now) {
        return known ? now.nanos() + offsetNanos : TimeUnit.MILLISECONDS.toNanos(now.unixMillis());
    }

    /** The server's unix time in seconds. */
    long unixSeconds(Moment now) {
        return TimeUnit.NANOSECONDS.toSeconds(unixNanos(now));
    }

    /** Takes the server's time from the id of a message that it sent just now. */
    void learnFromMessageId(long messageId, Moment now) {
        learn(MessageIds.unixNanos(messageId), now);
    }

    /**
     * Takes the server's time from the answer to something sent a round trip ago, if that was quick enough to tell the time by, or tells
     * that we are far off. It keeps two clocks together that drift apart over weeks, or that one of them slept through.
     */
    void learnFromAnswer(long messageId, long roundTripNanos, Moment now) {
        if (roundTripNanos <= QUICK_NANOS
                || AcceptanceRules.timeViolation(messageId, this, now).isPresent()) {
            learn(MessageIds.unixNanos(messageId) + roundTripNanos / 2, now);
        }
    }

    /** Takes the server's time as the key exchange gave it. */
    public void learnFromSeconds(long unixSeconds, Moment now) {
        learn(TimeUnit.SECONDS.toNanos(unixSeconds), now);
    }

    private void learn(long unixNanos, Moment now) {
        known = true;
        offsetNanos = unixNanos - now.nanos();
    }
}
