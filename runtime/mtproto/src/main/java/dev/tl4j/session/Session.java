package dev.tl4j.session;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.GetFutureSalts;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One session under one authorization key. Whoever drives it passes in the packets that came, asks for the packets to send, and calls
 * again when {@link #wakeUpAt} says so:
 *
 * <pre>{@code
 * session.invoke(call);
 * session.poll(now).ifPresent(socket::write);
 * for (Event event : session.receive(packet, now)) { ... }
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public final class Session {
    private final AuthKey key;
    private final Randomness random;
    private final PacketCipher cipher = new PacketCipher();
    private final SessionState state;
    private final ServiceMessages serviceMessages;
    private final Results results;

    /**
     * @param key agreed on with the data center
     * @param salt the server salt as far as it is known; a wrong one costs one round trip
     * @param clock the server's time, as far as it is known
     * @param random gives the session's id and the padding of packets
     */
    public Session(AuthKey key, long salt, ServerClock clock, Randomness random, Moment now) {
        this.key = key;
        this.random = random;
        state = new SessionState(random, clock, salt, now);
        serviceMessages = new ServiceMessages(state);
        results = new Results(state);
    }

    /** The session's id, which changes when the server makes us begin another. */
    public long id() {
        return state.numbers.sessionId;
    }

    /** The server salt in use at the moment, worth storing with the key. */
    public long salt(Moment now) {
        return state.salts.at(state.clock.unixSeconds(now));
    }

    /** Queues a call; it goes with the next packet. */
    public void invoke(Call call) {
        state.waiting.add(new SentMessages.Sent(new Outgoing.CallMessage(call), 0));
    }

    /** Forgets a call: nothing more will be heard of it. */
    public void forget(Call call) {
        if (!state.sent.remove(call)) {
            state.waiting.removeIf(
                    sent -> sent.outgoing() instanceof Outgoing.CallMessage message && message.call() == call);
        }
    }

    /** Tells that a connection was made or made anew. */
    public void connected(Moment now) {
        state.pings.start(now);
    }

    /**
     * Takes a packet from the server.
     *
     * @param packet exactly one encrypted packet; it belongs to the session and its events afterwards
     */
    public List<Event> receive(byte[] packet, Moment now) {
        try {
            EncryptedPacket opened = EncryptedPacket.open(cipher, key, Direction.TO_CLIENT, packet);
            accept(opened, now);
        } catch (MessageException e) {
            state.dropped(e);
        }
        return state.takeEvents();
    }

    private void accept(EncryptedPacket packet, Moment now) {
        Message outer = packet.message();
        Optional<String> violation = AcceptanceRules.violation(packet, state.numbers);
        if (violation.isPresent()) {
            state.dropped(violation.get());
            return;
        }
        Inbox inbox = Inbox.open(outer);
        List<Message> messages = inbox.messages();
        Optional<String> untimely = AcceptanceRules.timeViolation(outer.messageId(), state.clock, now);
        if (untimely.isPresent()) {
            messages = messages.stream()
                    .filter(m -> serviceMessages.correctsClock(m.body()))
                    .toList();
            if (messages.isEmpty()) {
                state.dropped(untimely.get());
                return;
            }
        }
        if (!state.clock.isKnown()) {
            state.clock.learnFromMessageId(outer.messageId(), now);
        }
        state.pings.heard();
        inbox.dropped().forEach(state::dropped);
        boolean isNew = state.numbers.received.add(outer.messageId());
        for (Message message : messages) {
            if (inbox.isContainer()) {
                acceptInner(message, isNew, now);
            } else {
                acceptMessage(message, isNew, now);
            }
        }
    }

    private void acceptInner(Message message, boolean isNewContainer, Moment now) {
        Optional<String> inner = AcceptanceRules.messageIdViolation(message.messageId());
        if (inner.isPresent()) {
            state.dropped(inner.get());
        } else {
            acceptMessage(message, isNewContainer && state.numbers.received.add(message.messageId()), now);
        }
    }

    private void acceptMessage(Message message, boolean isNew, Moment now) {
        if (message.isContentRelated()) {
            // Also for one seen before: the server sends again what it believes we do not have.
            state.acks.add(message.messageId(), now);
        }
        if (!isNew) {
            return;
        }
        try {
            process(message, now);
        } catch (MessageException | TlException e) {
            state.dropped(e);
        }
    }

    private void process(Message message, Moment now) {
        if (MessageBody.id(message.body()) == RpcResult.ID) {
            results.on(message.body());
            return;
        }
        Optional<TlObject> service = ServiceMessages.decode(message.body());
        if (service.isPresent()) {
            serviceMessages.on(service.get(), message.messageId(), now);
        } else {
            state.events.add(new Event.Update(message.body()));
        }
    }

    /** The next packet to send, if there is something that should go now. Ask until there is none. */
    public Optional<EncryptedPacket.Sealed> poll(Moment now) {
        queueServiceMessages(now);
        if (state.waiting.isEmpty()) {
            return Optional.empty();
        }
        Packing packing = new Packing(state.numbers, state.clock.unixNanos(now));
        packing.take(state.waiting);
        for (Packing.Unwritable failed : packing.unwritable()) {
            state.fail(
                    failed.outgoing(),
                    new SessionException(
                            "call: cannot be written: " + failed.reason().getMessage(), failed.reason()));
        }
        return packing.packed().isEmpty() ? poll(now) : Optional.of(seal(packing, now));
    }

    private void queueServiceMessages(Moment now) {
        if (state.pings.isDue(now)) {
            if (state.pings.isDead()) {
                state.events.add(new Event.Unresponsive());
                state.pings.start(now);
            }
            add(new Outgoing.Service(state.pings.next(now)));
        }
        if (!state.waiting.isEmpty() && state.salts.shouldAsk(now)) {
            add(new Outgoing.Service(new GetFutureSalts(Salts.ASKED)));
        }
        if (state.acks.areDue(now) || (!state.acks.isEmpty() && !state.waiting.isEmpty())) {
            add(new Outgoing.Acknowledgment(state.acks.take()));
        }
    }

    private void add(Outgoing outgoing) {
        state.waiting.add(new SentMessages.Sent(outgoing, 0));
    }

    private EncryptedPacket.Sealed seal(Packing packing, Moment now) {
        List<Long> ids = new ArrayList<>();
        for (Packing.Packed message : packing.packed()) {
            state.sent.add(message.messageId(), message.sent());
            ids.add(message.messageId());
        }
        Packing.Packed only = packing.packed().get(0);
        long messageId = only.messageId();
        int seqNo = only.seqNo();
        if (packing.isContainer()) {
            messageId = state.numbers.nextMessageId(state.clock.unixNanos(now));
            seqNo = state.numbers.nextSeqNo(false);
            state.sent.addContainer(messageId, ids);
        }
        EncryptedPacket.Header header = new EncryptedPacket.Header(
                state.salts.at(state.clock.unixSeconds(now)), state.numbers.sessionId, messageId, seqNo);
        return EncryptedPacket.seal(cipher, key, Direction.TO_SERVER, header, packing.body(), random);
    }

    /** Events that came about while polling, which {@link #poll} cannot give back. */
    public List<Event> takeEvents() {
        return state.takeEvents();
    }

    /** When to poll again at the latest, on the monotonic clock. */
    public long wakeUpAt() {
        long pings = state.pings.dueAt();
        return state.acks.isEmpty() || state.acks.dueAt() - pings > 0 ? pings : state.acks.dueAt();
    }
}
