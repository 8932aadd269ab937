package dev.tl4j.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The content-related messages that the server has not been told we have. The news goes with the next packet in any case, and in a
 * packet of its own when there are many or they are old.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages_about_messages#acknowledgment-of-receipt">Acknowledgment</a>
 */
final class Acks {
    static final int MANY = 16;
    static final long OLD_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** What one {@code msgs_ack} may hold. */
    static final int MAX = 8192;

    private final List<Long> waiting = new ArrayList<>();
    private long oldestAt;

    void add(long messageId, Moment now) {
        if (waiting.isEmpty()) {
            oldestAt = now.nanos();
        }
        waiting.add(messageId);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether they should go now, alone if need be. */
    boolean areDue(Moment now) {
        return waiting.size() >= MANY || (!waiting.isEmpty() && now.nanos() - dueAt() >= 0);
    }

    /** When they are due at the latest, on the monotonic clock; only if there are any. */
    long dueAt() {
        return oldestAt + OLD_NANOS;
    }

    /** The ids to tell, which count as told from now on. */
    List<Long> take() {
        List<Long> taken = List.copyOf(waiting.subList(0, Math.min(waiting.size(), MAX)));
        waiting.subList(0, taken.size()).clear();
        return taken;
    }

    /** Forgets all: in a new session nobody asks for them. */
    void clear() {
        waiting.clear();
    }
}
