package dev.tl4j.session;

import dev.tl4j.tl.TlObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, by {@code msg_id}, in the order of sending. Calls stay until they are answered. A server need not answer what the
 * session asks for itself, and nothing ever answers an acknowledgment, so of those and of containers only the last few are remembered.
 */
final class SentMessages {
    static final int KEPT = 256;

    private final Map<Long, Sent> calls = new LinkedHashMap<>();
    private final Map<Long, Sent> services = bounded();
    private final Map<Long, Sent> unanswerable = bounded();
    private final Map<Long, List<Long>> containers = bounded();

    void add(Sent sent) {
        Outgoing outgoing = sent.draft.outgoing();
        if (outgoing instanceof Outgoing.CallMessage call) {
            call.messageId = sent.messageId();
            calls.put(sent.messageId(), sent);
        } else if (outgoing instanceof Outgoing.Service) {
            services.put(sent.messageId(), sent);
        } else {
            unanswerable.put(sent.messageId(), sent);
        }
    }

    void addContainer(long messageId, List<Long> inside) {
        containers.put(messageId, inside);
    }

    /** The call that was sent under this id, if it waits for an answer. */
    @Nullable
    Sent get(long messageId) {
        return calls.get(messageId);
    }

    /** The calls that wait for an answer. */
    Collection<Sent> all() {
        return Collections.unmodifiableCollection(calls.values());
    }

    /** Takes a call out; null if none of that id waits. */
    @Nullable
    Sent take(long messageId) {
        Sent taken = calls.remove(messageId);
        if (taken != null && taken.draft.outgoing() instanceof Outgoing.CallMessage call) {
            call.messageId = 0;
        }
        return taken;
    }

    /** Takes out what the session sent for itself. */
    @Nullable
    Sent takeOwn(long messageId) {
        Sent service = services.remove(messageId);
        return service == null ? unanswerable.remove(messageId) : service;
    }

    /** Takes out the session's own request of that id; null if there is none, or it is of another kind. */
    <R extends TlObject> @Nullable R takeRequest(long messageId, Class<R> kind) {
        Sent sent = services.get(messageId);
        if (sent == null
                || !(sent.draft.outgoing() instanceof Outgoing.Service service)
                || !kind.isInstance(service.request())) {
            return null;
        }
        services.remove(messageId);
        return kind.cast(service.request());
    }

    /** Lets go what the session asked for itself. */
    void forgetRequests() {
        services.clear();
    }

    /** Whether something of that id waits for an answer. */
    boolean isPending(long messageId) {
        return calls.containsKey(messageId) || services.containsKey(messageId);
    }

    /** Whether an id is one that we sent and still remember. */
    boolean knows(long messageId) {
        return isPending(messageId) || unanswerable.containsKey(messageId) || containers.containsKey(messageId);
    }

    /** The ids that an id stands for: itself, or those in the container. */
    List<Long> inside(long messageId) {
        return containers.getOrDefault(messageId, List.of(messageId));
    }

    void forgetContainer(long messageId) {
        containers.remove(messageId);
    }

    /** Takes out all calls with ids below {@code messageId}. */
    List<Sent> takeBefore(long messageId) {
        List<Sent> before = new ArrayList<>();
        for (Sent sent : List.copyOf(calls.values())) {
            if (MessageIds.isBefore(sent.messageId(), messageId)) {
                take(sent.messageId());
                before.add(sent);
            }
        }
        return before;
    }

    /** Takes out all calls, and forgets the rest. */
    List<Sent> takeAll() {
        services.clear();
        unanswerable.clear();
        containers.clear();
        return takeBefore(-1);
    }

    private static <V> Map<Long, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
                return size() > KEPT;
            }
        };
    }
}
