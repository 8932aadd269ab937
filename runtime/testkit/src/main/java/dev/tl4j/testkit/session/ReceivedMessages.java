package dev.tl4j.testkit.session;

import dev.tl4j.session.MessageIds;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The client's messages that came, by {@code msg_id}, with their {@code seq_no}. Memory is bounded: of the oldest only the largest id is
 * kept, as a floor below which nothing is known.
 */
final class ReceivedMessages {
    static final int KEPT = 4096;

    private final TreeMap<Long, Integer> seqNos = new TreeMap<>(Long::compareUnsigned);
    private final Set<Long> containers = new HashSet<>();
    private long floor;

    /** Nothing below this id will ever be known: the session begins with it. */
    void startAt(long messageId) {
        floor = messageId - 1;
    }

    void add(long messageId, int seqNo) {
        seqNos.put(messageId, seqNo);
        if (seqNos.size() > KEPT) {
            floor = seqNos.pollFirstEntry().getKey();
            containers.remove(floor);
        }
    }

    void addContainer(long messageId, int seqNo) {
        containers.add(messageId);
        add(messageId, seqNo);
    }

    /** Whether a container came under this id. */
    boolean containsContainer(long messageId) {
        return containers.contains(messageId);
    }

    boolean contains(long messageId) {
        return seqNos.containsKey(messageId);
    }

    /** Whether a message is too old to say whether it came. */
    boolean isForgotten(long messageId) {
        return !MessageIds.isBefore(floor, messageId);
    }

    /** Whether a message would be newer than all that came. */
    boolean isAhead(long messageId) {
        return seqNos.isEmpty() || MessageIds.isBefore(seqNos.lastKey(), messageId);
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
