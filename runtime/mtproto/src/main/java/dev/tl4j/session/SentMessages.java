package dev.tl4j.session;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was sent and may have to be sent again, by {@code msg_id}, in the order of sending. Calls stay until they are answered. Nothing
 * ever answers an acknowledgment, so of those and of containers only the last few are remembered.
 */
final class SentMessages {
    static final int KEPT_UNANSWERABLE = 256;

    /** How often a message may be refused before its call fails. */
    static final int MAX_REFUSALS = 8;

    private final Map<Long, Sent> messages = new LinkedHashMap<>();
    private final Map<Long, Outgoing> acknowledgments = bounded();
    private final Map<Long, List<Long>> containers = bounded();

    /** A message on its way; how often it was refused so far. */
    record Sent(Outgoing outgoing, int refusals) {
        Sent refused() {
            return new Sent(outgoing, refusals + 1);
        }
    }

    void add(long messageId, Sent sent) {
        if (sent.outgoing() instanceof Outgoing.Acknowledgment) {
            acknowledgments.put(messageId, sent.outgoing());
        } else {
            messages.put(messageId, sent);
        }
    }

    void addContainer(long messageId, List<Long> inside) {
        containers.put(messageId, inside);
    }

    /** Takes a message out because it was answered; null if nothing of that id waits. */
    @Nullable
    Sent take(long messageId) {
        return messages.remove(messageId);
    }

    /** Whether an id is one that we sent and still remember. */
    boolean knows(long messageId) {
        return messages.containsKey(messageId)
                || acknowledgments.containsKey(messageId)
                || containers.containsKey(messageId);
    }

    /** Takes out all that a refused message stands for: itself, or what was in the container. */
    List<Sent> takeRefused(long messageId) {
        List<Long> ids = containers.getOrDefault(messageId, List.of(messageId));
        containers.remove(messageId);
        List<Sent> refused = new ArrayList<>();
        for (long id : ids) {
            Sent sent = messages.remove(id);
            Outgoing acknowledgment = acknowledgments.remove(id);
            if (sent != null) {
                refused.add(sent);
            } else if (acknowledgment != null) {
                refused.add(new Sent(acknowledgment, 0));
            }
        }
        return refused;
    }

    /** Takes out all messages with ids below {@code messageId}. */
    List<Sent> takeBefore(long messageId) {
        List<Sent> before = new ArrayList<>();
        for (Iterator<Map.Entry<Long, Sent>> all = messages.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Long, Sent> next = all.next();
            if (next.getKey() < messageId) {
                before.add(next.getValue());
                all.remove();
            }
        }
        return before;
    }

    /** Takes out everything that waits for an answer. */
    List<Sent> takeAll() {
        acknowledgments.clear();
        containers.clear();
        return takeBefore(Long.MAX_VALUE);
    }

    /** Takes a call out, wherever it is; false if it is not here. */
    boolean remove(Call call) {
        return messages.values()
                .removeIf(sent -> sent.outgoing() instanceof Outgoing.CallMessage message && message.call() == call);
    }

    private static <V> Map<Long, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
                return size() > KEPT_UNANSWERABLE;
            }
        };
    }
}
