package dev.tl4j.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, by {@code msg_id}, in the order of sending. Calls stay until they are answered. Nothing ever answers an acknowledgment,
 * so of those and of containers only the last few are remembered.
 */
final class SentMessages {
    static final int KEPT_UNANSWERABLE = 256;

    private final Map<Long, Sent> messages = new LinkedHashMap<>();
    private final Map<Long, Sent> unanswerable = bounded();
    private final Map<Long, List<Long>> containers = bounded();

    void add(Sent sent) {
        if (sent.draft.outgoing() instanceof Outgoing.CallMessage call) {
            call.messageId = sent.messageId();
        }
        boolean isAnswered = sent.draft.outgoing().isContentRelated();
        (isAnswered ? messages : unanswerable).put(sent.messageId(), sent);
    }

    void addContainer(long messageId, List<Long> inside) {
        containers.put(messageId, inside);
    }

    /** The message of that id, if it waits for an answer. */
    @Nullable
    Sent get(long messageId) {
        return messages.get(messageId);
    }

    /** Takes a message out because it was answered; null if nothing of that id waits. */
    @Nullable
    Sent take(long messageId) {
        return noted(messages.remove(messageId));
    }

    private static @Nullable Sent noted(@Nullable Sent taken) {
        if (taken != null && taken.draft.outgoing() instanceof Outgoing.CallMessage call) {
            call.messageId = 0;
        }
        return taken;
    }

    /** All that waits for an answer. */
    Collection<Sent> all() {
        return Collections.unmodifiableCollection(messages.values());
    }

    /** Whether an id is one that we sent and still remember. */
    boolean knows(long messageId) {
        return messages.containsKey(messageId)
                || unanswerable.containsKey(messageId)
                || containers.containsKey(messageId);
    }

    /** The ids that an id stands for: itself, or those in the container. */
    List<Long> inside(long messageId) {
        return containers.getOrDefault(messageId, List.of(messageId));
    }

    /** Takes out all that a refused message stands for: itself, or what was in the container. */
    List<Sent> takeRefused(long messageId) {
        List<Sent> refused = new ArrayList<>();
        for (long id : inside(messageId)) {
            Sent sent = noted(messages.remove(id));
            if (sent == null) {
                sent = unanswerable.remove(id);
            }
            if (sent != null) {
                refused.add(sent);
            }
        }
        containers.remove(messageId);
        return refused;
    }

    /** Takes out all messages with ids below {@code messageId}. */
    List<Sent> takeBefore(long messageId) {
        List<Sent> before = new ArrayList<>();
        for (Iterator<Sent> all = messages.values().iterator(); all.hasNext(); ) {
            Sent next = all.next();
            if (next.messageId() < messageId) {
                all.remove();
                noted(next);
                before.add(next);
            }
        }
        return before;
    }

    /** Takes out everything that waits for an answer, and forgets the rest. */
    List<Sent> takeAll() {
        unanswerable.clear();
        containers.clear();
        return takeBefore(Long.MAX_VALUE);
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
