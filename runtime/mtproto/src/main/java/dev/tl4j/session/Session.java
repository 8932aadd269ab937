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
import dev.tl4j.mtproto.DestroyAuthKey;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.mtproto.GetFutureSalts;
import dev.tl4j.mtproto.RpcDropAnswer;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int KEPT_TOKENS = 256;

    private final AuthKey key;
    private final Randomness random;
    private final PacketCipher cipher = new PacketCipher();
    private final SessionState state;
    private final StateRequests states;
    private final ServiceMessages serviceMessages;
    private final Results results;
    private final Map<Integer, List<Call>> quickAckTokens = new LinkedHashMap<>();
    private boolean online;
    private boolean wasOnline;

    /**
     * A session that is not connected yet.
     *
     * @param key agreed on with the data center
     * @param salt the server salt as far as it is known; a wrong one costs one round trip
     * @param clock the server's time, as far as it is known
     * @param random gives the session's id and the padding of packets
     */
    public Session(AuthKey key, long salt, ServerClock clock, Randomness random, Moment now) {
        this.key = key;
        this.random = random;
        state = new SessionState(random, clock, new Salts(salt), now);
        states = new StateRequests(state, now);
        serviceMessages = new ServiceMessages(state, states);
        results = new Results(state, serviceMessages);
    }

    /** The session's id, which changes when the server makes us begin another. */
    public long id() {
        return state.numbers.sessionId;
    }

    /** The key that the session's packets are under. */
    public AuthKey key() {
        return key;
    }

    /** The server salt in use at the moment, worth storing with the key. */
    public long salt(Moment now) {
        return state.salts.at(state.clock.unixSeconds(now));
    }

    /** Takes salts that an earlier session under this key learnt. */
    public void useSalts(List<FutureSalt> salts) {
        state.salts.setFuture(salts);
    }

    /** Queues a call; it goes with the next packet. */
    public void invoke(Call call) {
        Outgoing.CallMessage message = new Outgoing.CallMessage(call);
        state.calls.put(call, message);
        state.queue(message);
    }

    /** Forgets a call: nothing more will be heard of it. If the server has it, it is asked not to answer. */
    public void forget(Call call) {
        Outgoing.CallMessage message = state.calls.remove(call);
        if (message == null) {
            return;
        }
        message.forgotten = true;
        if (message.messageId != 0) {
            state.queue(new Outgoing.Service(new RpcDropAnswer(message.messageId)));
            state.sent.take(message.messageId);
        }
    }

    /** Whether no call waits for anything. */
    public boolean isIdle() {
        return state.calls.isEmpty();
    }

    /** Asks the server to destroy the authorization key, which ends in {@link Event.KeyDestroyed}. */
    public void destroyKey() {
        state.destroysKey = true;
        state.queue(new Outgoing.Service(new DestroyAuthKey()));
    }

    /** Tells that a connection was made or made anew. The server is asked what it got of that which has no answer. */
    public void connected(Moment now) {
        online = true;
        if (wasOnline) {
            state.pings.startNow(now);
            states.askAboutAll(now);
        } else {
            state.pings.start(now);
        }
        wasOnline = true;
    }

    /** Tells that the connection ended. Until there is another, calls wait. */
    public void disconnected() {
        online = false;
        quickAckTokens.clear();
    }

    /**
     * Ends the session, whose key is of no more use. What the server acknowledged is told as {@linkplain Event.Forgotten forgotten}.
     *
     * @return the other calls, in their order, which may be sent in another session
     */
    public List<Call> abandon() {
        disconnected();
        state.onForgotten(state.sent.takeAll());
        List<Call> left = new ArrayList<>();
        for (Draft draft : state.waiting) {
            if (draft.outgoing() instanceof Outgoing.CallMessage message && !message.forgotten) {
                left.add(message.call);
            }
        }
        state.waiting.clear();
        state.calls.clear();
        return left;
    }

    /** Takes a quick ack. */
    public List<Event> quickAcked(int token) {
        List<Call> delivered = quickAckTokens.remove(token);
        return delivered == null
                ? List.of()
                : delivered.stream().<Event>map(Event.Delivered::new).toList();
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
        UnpackBudget budget = new UnpackBudget();
        Inbox inbox = Inbox.open(outer, budget);
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
            if (!inbox.isContainer() && message.messageId() == outer.messageId()) {
                acceptMessage(message, isNew, budget, now);
            } else {
                acceptInner(message, isNew, budget, now);
            }
        }
    }

    /** A message with a number of its own: in a container, or a copy. */
    private void acceptInner(Message message, boolean isNewOuter, UnpackBudget budget, Moment now) {
        Optional<String> inner = AcceptanceRules.messageIdViolation(message.messageId());
        if (inner.isPresent()) {
            state.dropped(inner.get());
        } else {
            acceptMessage(message, isNewOuter && state.numbers.received.add(message.messageId()), budget, now);
        }
    }

    private void acceptMessage(Message message, boolean isNew, UnpackBudget budget, Moment now) {
        if (message.isContentRelated()) {
            // Also for one seen before: the server sends again what it believes we do not have.
            state.acks.add(message.messageId(), now);
        }
        if (!isNew) {
            return;
        }
        try {
            process(message, budget, now);
        } catch (MessageException | TlException e) {
            state.dropped(e);
        }
    }

    private void process(Message message, UnpackBudget budget, Moment now) {
        if (MessageBody.id(message.body()) == RpcResult.ID) {
            results.on(message.body(), budget);
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
        if (!online) {
            return Optional.empty();
        }
        queueServiceMessages(now);
        while (!state.waiting.isEmpty()) {
            Packing packing = new Packing(state, now);
            packing.take();
            if (!packing.packed().isEmpty()) {
                return Optional.of(seal(packing, now));
            }
        }
        return Optional.empty();
    }

    private void queueServiceMessages(Moment now) {
        if (state.pings.isDue(now)) {
            if (state.pings.isDead()) {
                state.events.add(new Event.Unresponsive());
                state.pings.start(now);
            }
            state.queue(new Outgoing.Service(state.pings.next(now)));
        }
        states.askAboutOld(now);
        if (!state.waiting.isEmpty() && state.salts.shouldAsk(now)) {
            state.queue(new Outgoing.Service(new GetFutureSalts(Salts.ASKED)));
        }
        if (state.acks.areDue(now) || (!state.acks.isEmpty() && !state.waiting.isEmpty())) {
            state.queue(new Outgoing.Acknowledgment(state.acks.take()));
        }
    }

    private EncryptedPacket.Sealed seal(Packing packing, Moment now) {
        Draft.Numbers numbers = packing.packed().get(0).numbers;
        if (packing.isContainer()) {
            long messageId = state.numbers.nextMessageId(state.clock.unixNanos(now));
            numbers = new Draft.Numbers(messageId, state.numbers.nextSeqNo(false));
            state.sent.addContainer(
                    messageId, packing.packed().stream().map(Sent::messageId).toList());
        }
        EncryptedPacket.Header header =
                new EncryptedPacket.Header(salt(now), state.numbers.sessionId, numbers.messageId(), numbers.seqNo());
        EncryptedPacket.Sealed sealed =
                EncryptedPacket.seal(cipher, key, Direction.TO_SERVER, header, packing.body(), random);
        remember(sealed.quickAckToken(), packing.packed());
        return sealed;
    }

    private void remember(int token, List<Sent> packed) {
        List<Call> calls = new ArrayList<>();
        for (Sent sent : packed) {
            if (sent.draft.outgoing() instanceof Outgoing.CallMessage message) {
                calls.add(message.call);
            }
        }
        quickAckTokens.put(token, calls);
        if (quickAckTokens.size() > KEPT_TOKENS) {
            quickAckTokens.remove(quickAckTokens.keySet().iterator().next());
        }
    }

    /** Events that came about while polling, which {@link #poll} cannot give back. */
    public List<Event> takeEvents() {
        return state.takeEvents();
    }

    /** When to poll again at the latest, on the monotonic clock; only while connected. */
    public long wakeUpAt() {
        long wakeUpAt = state.pings.dueAt();
        if (!state.acks.isEmpty() && state.acks.dueAt() - wakeUpAt < 0) {
            wakeUpAt = state.acks.dueAt();
        }
        if (!state.calls.isEmpty() && states.dueAt() - wakeUpAt < 0) {
            wakeUpAt = states.dueAt();
        }
        return wakeUpAt;
    }
}
