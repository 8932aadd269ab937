package dev.tl4j.session;

import java.util.concurrent.TimeUnit;

/**
 * Makes {@code msg_id}s: the server's unix time times 2^32, divisible by 4, each larger than the one before, even when the clock is
 * set back.
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
        last = Math.max(at(unixNanos), last + 4);
        return last;
    }

    /** The id, divisible by 4, of a message of that time. */
    public static long at(long unixNanos) {
        long seconds = Math.floorDiv(unixNanos, NANOS_PER_SECOND);
        long fraction = (Math.floorMod(unixNanos, NANOS_PER_SECOND) << 32) / NANOS_PER_SECOND;
        return (seconds << 32 | fraction) & ~3L;
    }

    /** The unix time in nanoseconds that an id says. */
    public static long unixNanos(long messageId) {
        long seconds = messageId >> 32;
        long fraction = messageId & 0xffff_ffffL;
        return seconds * NANOS_PER_SECOND + ((fraction * NANOS_PER_SECOND) >>> 32);
    }
}
