package dev.tl4j.testkit.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The client's messages that want an acknowledgment. An answer is one; for the others a {@code msgs_ack} goes out when they are many or
 * old.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages_about_messages#acknowledgment-of-receipt">Acknowledgment</a>
 */
final class ServerAcks {
    static final int MANY = 16;
    static final Duration OLD = Duration.ofSeconds(5);

    private final Map<Long, Instant> waiting = new LinkedHashMap<>();

    void add(long messageId, Instant now) {
        waiting.putIfAbsent(messageId, now);
    }

    /** An answer goes out, which says enough. */
    void answered(long messageId) {
        waiting.remove(messageId);
    }

    boolean areDue(Instant now) {
        return waiting.size() >= MANY || dueAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    Optional<Instant> dueAt() {
        return waiting.values().stream().findFirst().map(oldest -> oldest.plus(OLD));
    }

    List<Long> take() {
        List<Long> taken = List.copyOf(waiting.keySet());
        waiting.clear();
        return taken;
    }
}
