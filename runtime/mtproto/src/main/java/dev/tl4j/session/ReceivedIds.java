package dev.tl4j.session;

import java.util.TreeSet;

/**
 * The ids of messages received in this session, to refuse a second one. Memory is bounded: of the oldest ids only the largest is kept,
 * as a floor below which everything counts as seen.
 *
 * @see <a href="https://core.telegram.org/mtproto/security_guidelines#checking-msg-id">Checking msg_id</a>
 */
final class ReceivedIds {
    static final int KEPT = 4096;

    private final TreeSet<Long> ids = new TreeSet<>(Long::compareUnsigned);
    private long floor;

    /** Whether an id is known to have been received. */
    boolean contains(long messageId) {
        return ids.contains(messageId);
    }

    /** Whether an id is too old to say. */
    boolean isForgotten(long messageId) {
        return !MessageIds.isBefore(floor, messageId);
    }

    /** Whether an id was received, or is too old to say. */
    boolean isKnown(long messageId) {
        return isForgotten(messageId) || contains(messageId);
    }

    /** Whether an id is above all that were received. */
    boolean isAhead(long messageId) {
        return ids.isEmpty() || MessageIds.isBefore(ids.last(), messageId);
    }

    /** Takes note of an id; false if it was seen before, or is too old to know. */
    boolean add(long messageId) {
        if (isForgotten(messageId) || !ids.add(messageId)) {
            return false;
        }
        if (ids.size() > KEPT) {
            floor = ids.first();
            ids.pollFirst();
        }
        return true;
    }
}
