package dev.tl4j.testkit.session;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.session.MessageIds;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server's messages: it numbers them, packs them, and keeps those that the client has to acknowledge until it does.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#message-identifier-msg-id">Message identifier</a>
 */
final class Outbox {
    private static final int KEPT = 16_384;

    private MessageIds ids = new MessageIds();
    private final Deque<ServerMessage> waiting = new ArrayDeque<>();
    // By identity: the hash of a message goes over all bytes of its body, and a body may be a part of a file.
    private final Set<ServerMessage> again = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Long, ServerMessage> unacknowledged = new LinkedHashMap<>();
    private int contentRelated;

    /** Queues what answers a message of the client: its id is 1 modulo 4. */
    ServerMessage addAnswer(Bytes body, boolean isContentRelated, Instant now) {
        return add(nextId(now) + 1, body, isContentRelated);
    }

    /** Queues what the server says by itself: its id is 3 modulo 4. */
    ServerMessage addNotification(Bytes body, boolean isContentRelated, Instant now) {
        return add(nextId(now) + 3, body, isContentRelated);
    }

    private long nextId(Instant now) {
        return ids.next(BadMsg.unixNanos(now));
    }

    /** An id above all that were given. */
    long freshId(Instant now) {
        return nextId(now) + 3;
    }

    /** Lets ids go back, as the clock did. */
    void forgetTime() {
        ids = new MessageIds();
    }

    private ServerMessage add(long messageId, Bytes body, boolean isContentRelated) {
        int seqNo = isContentRelated ? contentRelated++ * 2 + 1 : contentRelated * 2;
        ServerMessage message = new ServerMessage(messageId, seqNo, body);
        waiting.add(message);
        if (isContentRelated) {
            unacknowledged.put(messageId, message);
            if (unacknowledged.size() > KEPT) {
                unacknowledged.remove(unacknowledged.keySet().iterator().next());
            }
        }
        return message;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The message of this id, if the client has not acknowledged it. */
    @Nullable
    ServerMessage unacknowledged(long messageId) {
        return unacknowledged.get(messageId);
    }

    /** Forgets a message: the client has it, or does not want it. */
    void forget(long messageId) {
        ServerMessage forgotten = unacknowledged.remove(messageId);
        if (forgotten != null) {
            waiting.remove(forgotten);
            again.remove(forgotten);
        }
    }

    /** Queues a message once more, under its old number. */
    void resend(ServerMessage message) {
        if (!waiting.contains(message)) {
            waiting.add(message);
            again.add(message);
        }
    }

    /** Queues all that was not acknowledged once more. */
    void resendAll() {
        unacknowledged.values().forEach(this::resend);
    }

    /**
     * Writes as many waiting messages as fit one packet, several in a container. So is one that goes again: its number may be too old for
     * the client, the container's is not.
     *
     * @param body a writer with room in front
     * @return the number of what was written
     */
    ServerMessage pack(TlWriter body, Instant now) {
        if (waiting.size() == 1 && !again.contains(waiting.element())) {
            ServerMessage only = waiting.remove();
            only.writeBody(body);
            return only;
        }
        List<ServerMessage> packed = takeForContainer();
        MsgContainer.writeHeader(body, packed.size());
        for (ServerMessage message : packed) {
            body.writeLong(message.messageId());
            body.writeInt(message.seqNo());
            body.writeInt(message.body().size());
            message.writeBody(body);
        }
        return new ServerMessage(freshId(now), contentRelated * 2, Bytes.EMPTY);
    }

    /** At least one, even if it is longer than a container should be. */
    private List<ServerMessage> takeForContainer() {
        List<ServerMessage> taken = new ArrayList<>();
        int size = 0;
        do {
            ServerMessage next = waiting.remove();
            again.remove(next);
            size += next.sizeInContainer();
            taken.add(next);
        } while (!waiting.isEmpty()
                && taken.size() < MsgContainer.MAX_MESSAGES
                && size + waiting.element().sizeInContainer() <= MsgContainer.MAX_BYTES);
        return taken;
    }

    /** A writer with room for the packet's header in front. */
    static TlWriter newBody() {
        return new TlWriter(EncryptedPacket.HEADROOM, 1024);
    }
}
