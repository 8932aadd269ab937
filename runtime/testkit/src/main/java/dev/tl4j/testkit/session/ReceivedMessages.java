package dev.tl4j.testkit.session;

import java.util.Map;
import java.util.TreeMap;

/**
 * The client's messages that came, by {@code msg_id}, with their {@code seq_no}. Memory is bounded: of the oldest only the largest id is
 * kept, as a floor below which nothing is known.
 */
final class ReceivedMessages {
    static final int KEPT = 4096;

    private final TreeMap<Long, Integer> seqNos = new TreeMap<>();
    private long floor = Long.MIN_VALUE;

    void add(long messageId, int seqNo) {
        seqNos.put(messageId, seqNo);
        if (seqNos.size() > KEPT) {
            floor = seqNos.pollFirstEntry().getKey();
        }
    }

    boolean contains(long messageId) {
        return seqNos.containsKey(messageId);
    }

    /** Whether a message is too old to say whether it came. */
    boolean isForgotten(long messageId) {
        return messageId <= floor;
    }

    /** Whether a message would be newer than all that came. */
    boolean isAhead(long messageId) {
        return seqNos.isEmpty() || messageId > seqNos.lastKey();
    }

    /** Whether an earlier message had a higher number, or this same one though both want an acknowledgment. */
    boolean isTooLow(long messageId, int seqNo) {
        Map.Entry<Long, Integer> before = seqNos.lowerEntry(messageId);
        return before != null && (before.getValue() > seqNo || isSameOdd(before.getValue(), seqNo));
    }

    /** Whether a later message had a lower number, or this same one though both want an acknowledgment. */
    boolean isTooHigh(long messageId, int seqNo) {
        Map.Entry<Long, Integer> after = seqNos.higherEntry(messageId);
        return after != null && (after.getValue() < seqNo || isSameOdd(after.getValue(), seqNo));
    }

    private static boolean isSameOdd(int one, int other) {
        return one == other && (one & 1) == 1;
    }
}
