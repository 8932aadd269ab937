package dev.tl4j.session;

import java.util.concurrent.TimeUnit;

/**
 * Makes {@code msg_id}s: the server's unix time times 2^32, divisible by 4, each larger than the one before, even when the clock is
 * set back. From January 2038 on the top bit is set, so ids are compared as unsigned numbers; those last until 2106.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#message-identifier-msg-id">Message identifier</a>
 */
public final class MessageIds {
    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private long last;

    /** Ids for a new session. */
    public MessageIds() {}

    /** The next id, at the server's unix time in nanoseconds. */
    public long next(long unixNanos) {
        long ofNow = at(unixNanos);
        last = isBefore(last, ofNow) ? ofNow : last + 4;
        return last;
    }

    /** Whether one id is lower than another. */
    public static boolean isBefore(long one, long other) {
        return Long.compareUnsigned(one, other) < 0;
    }

    /** The id, divisible by 4, of a message of that time. */
    public static long at(long unixNanos) {
        long seconds = Math.floorDiv(unixNanos, NANOS_PER_SECOND);
        long fraction = (Math.floorMod(unixNanos, NANOS_PER_SECOND) << 32) / NANOS_PER_SECOND;
        return (seconds << 32 | fraction) & ~3L;
    }

    /** The unix time in nanoseconds that an id says. */
    public static long unixNanos(long messageId) {
        long seconds = messageId >>> 32;
        long fraction = messageId & 0xffff_ffffL;
        return seconds * NANOS_PER_SECOND + ((fraction * NANOS_PER_SECOND) >>> 32);
    }
}
