package dev.tl4j.testkit.session;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.NewSessionCreated;
import dev.tl4j.session.MessageIds;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The client's messages on their way in: containers opened, rules checked, each taken once. */
final class ServerInbox {
    private final ServerSession session;
    private final SessionMemory memory;
    private final Randomness random;
    private final ServiceRequests requests;
    private boolean created;

    ServerInbox(ServerSession session, SessionMemory memory, Randomness random) {
        this.session = session;
        this.memory = memory;
        this.random = random;
        requests = new ServiceRequests(session, memory);
    }

    /** Takes the message of a packet. */
    void accept(Message outer, Instant now) {
        try {
            Message message = unpacked(outer);
            if (MessageBody.id(message.body()) == MsgContainer.ID) {
                acceptContainer(message, now);
            } else {
                create(message.messageId(), now);
                acceptMessage(message, now);
            }
        } catch (MessageException e) {
            unreadable(outer, e, now);
        }
    }

    private void acceptContainer(Message container, Instant now) {
        boolean isSeen = memory.received.contains(container.messageId());
        if (isSeen && !memory.received.containsContainer(container.messageId())) {
            session.complain(container, BadMsg.CONTAINER_ID_SEEN, now);
            return;
        }
        Optional<List<Message>> messages = messages(container);
        if (messages.isEmpty()) {
            session.complain(container, BadMsg.INVALID_CONTAINER, now);
            return;
        }
        // One that comes a second time is harmless: each of its messages is known.
        Optional<BadMsg> wrong =
                isSeen ? Optional.empty() : BadMsg.ofMessage(container, MsgContainer.ID, memory.received);
        if (wrong.isPresent()) {
            session.complain(container, wrong.get(), now);
            return;
        }
        long first = messages.get().stream()
                .map(Message::messageId)
                .min(Long::compareUnsigned)
                .orElse(container.messageId());
        create(first, now);
        messages.get().forEach(message -> acceptInner(message, now));
        if (!isSeen) {
            memory.received.addContainer(container.messageId(), container.seqNo());
        }
    }

    /** What is in a container, if it is one: its id must be above those of its messages. */
    private static Optional<List<Message>> messages(Message container) {
        try {
            List<Message> messages = MsgContainer.read(container.body());
            boolean isLast =
                    messages.stream().allMatch(inner -> MessageIds.isBefore(inner.messageId(), container.messageId()));
            return isLast ? Optional.of(messages) : Optional.empty();
        } catch (MessageException e) {
            return Optional.empty();
        }
    }

    private void acceptInner(Message packed, Instant now) {
        try {
            acceptMessage(unpacked(packed), now);
        } catch (MessageException e) {
            unreadable(packed, e, now);
        }
    }

    private static Message unpacked(Message message) {
        return MessageBody.id(message.body()) == GzipPacked.ID
                ? new Message(message.messageId(), message.seqNo(), GzipPacked.unpack(message.body()))
                : message;
    }

    /** The first message that is accepted makes the session; the client is told. */
    private void create(long firstMessageId, Instant now) {
        if (!created) {
            created = true;
            memory.received.startAt(firstMessageId);
            long uniqueId = new TlReader(TlSchema.NONE, random.bytes(Long.BYTES)).readLong();
            TlObject news = new NewSessionCreated(firstMessageId, uniqueId, memory.salts.current(now));
            memory.outbox.addNotification(Bytes.wrap(news.encode()), true, now);
        }
    }

    private void acceptMessage(Message message, Instant now) {
        if (memory.received.contains(message.messageId())) {
            acceptAgain(message, now);
            return;
        }
        Optional<TlObject> service = service(message.body());
        Optional<BadMsg> wrong = BadMsg.ofMessage(message, MessageBody.id(message.body()), memory.received)
                .or(() -> service.isEmpty() ? BadMsg.ofCall(message) : Optional.empty());
        if (wrong.isPresent()) {
            session.complain(message, wrong.get(), now);
            return;
        }
        memory.received.add(message.messageId(), message.seqNo());
        if (message.isContentRelated()) {
            memory.acks.add(message.messageId(), now);
        }
        if (service.isPresent()) {
            requests.on(service.get(), message.messageId(), now);
        } else {
            memory.calls.start(message.messageId());
            memory.events.add(new ServerEvent.Requested(message.messageId(), message.body()));
        }
    }

    /** A message that came before is done once only; but what the client missed it gets again. */
    private void acceptAgain(Message message, Instant now) {
        Long answerId = memory.calls.answer(message.messageId());
        ServerMessage answer = answerId == null ? null : memory.outbox.unacknowledged(answerId);
        if (answer != null) {
            memory.outbox.resend(answer);
        } else if (message.isContentRelated()) {
            memory.acks.add(message.messageId(), now);
        }
    }

    /** The service message that a body is; what is none, or cannot be read, is taken for a call and ends as one. */
    private static Optional<TlObject> service(Bytes body) {
        try {
            TlReader reader = new TlReader(MtprotoSchema.schema(), body);
            TlObject message = MtprotoSchema.schema().readFields(reader.readInt(), reader);
            if (message != null) {
                reader.requireEnd();
            }
            return Optional.ofNullable(message);
        } catch (TlException e) {
            return Optional.empty();
        }
    }

    /** Whoever sent it waits for an answer. */
    private void unreadable(Message message, MessageException reason, Instant now) {
        memory.events.add(new ServerEvent.Ignored(String.valueOf(reason.getMessage())));
        if (message.isContentRelated()) {
            memory.calls.start(message.messageId());
            session.refuse(message.messageId(), 400, "INPUT_FETCH_ERROR", now);
        }
    }
}
