package dev.tl4j.session;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.RpcResult;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlObject;
import java.util.List;
import java.util.Optional;

/** Packets on their way in: opened, held against the rules, taken apart, each message acknowledged and done once. */
final class Reception {
    private final AuthKey key;
    private final PacketCipher cipher;
    private final SessionState state;
    private final StateRequests states;
    private final ServiceMessages serviceMessages;
    private final Results results;

    Reception(AuthKey key, PacketCipher cipher, SessionState state, StateRequests states) {
        this.key = key;
        this.cipher = cipher;
        this.state = state;
        this.states = states;
        serviceMessages = new ServiceMessages(state, states);
        results = new Results(state, serviceMessages);
    }

    void receive(byte[] packet, Moment now) {
        try {
            accept(EncryptedPacket.open(cipher, key, Direction.TO_CLIENT, packet), now);
        } catch (MessageException e) {
            state.dropped(e);
        }
    }

    private void accept(EncryptedPacket packet, Moment now) {
        Message outer = packet.message();
        SessionNumbers former = state.former.numbers(packet.sessionId());
        if (former != null) {
            acceptFormer(packet, former, now);
            return;
        }
        Optional<String> violation = AcceptanceRules.violation(packet, state.numbers);
        if (violation.isPresent()) {
            state.dropped(violation.get());
            return;
        }
        UnpackBudget budget = new UnpackBudget();
        Inbox inbox = Inbox.open(outer, budget);
        Optional<String> untimely = AcceptanceRules.timeViolation(outer.messageId(), state.clock, now);
        if (untimely.isPresent()) {
            acceptUntimely(outer, inbox, budget, untimely.get(), now);
            return;
        }
        if (!state.clock.isKnown()) {
            state.clock.learnFromMessageId(outer.messageId(), now);
        }
        inbox.dropped().forEach(state::dropped);
        acceptAll(outer, inbox, inbox.messages(), budget, now);
    }

    /** Of a session that was left nothing is of interest but the answers that it owes. */
    private void acceptFormer(EncryptedPacket packet, SessionNumbers former, Moment now) {
        Message outer = packet.message();
        Optional<String> violation = AcceptanceRules.violation(packet, former)
                .or(() -> AcceptanceRules.timeViolation(outer.messageId(), state.clock, now));
        if (violation.isPresent()) {
            state.dropped(violation.get());
            return;
        }
        state.pings.heard();
        if (!former.received.add(outer.messageId())) {
            return;
        }
        UnpackBudget budget = new UnpackBudget();
        for (Message message : Inbox.open(outer, budget).messages()) {
            try {
                results.onFormer(former.sessionId, message.body(), budget);
            } catch (MessageException e) {
                state.dropped(e);
            }
        }
    }

    /** A packet that is not of now is dropped, but for what tells that our clock is wrong. As it may be, the server is asked. */
    private void acceptUntimely(Message outer, Inbox inbox, UnpackBudget budget, String violation, Moment now) {
        List<Message> telling = inbox.messages().stream()
                .filter(message -> serviceMessages.tellsTime(message.body()))
                .toList();
        if (telling.size() < inbox.messages().size() || telling.isEmpty()) {
            state.dropped(violation);
        }
        if (telling.isEmpty()) {
            if (!state.numbers.received.isKnown(outer.messageId())) {
                state.pings.probe(now);
            }
            return;
        }
        acceptAll(outer, inbox, telling, budget, now);
        states.askAboutMissed(now);
    }

    private void acceptAll(Message outer, Inbox inbox, List<Message> messages, UnpackBudget budget, Moment now) {
        state.pings.heard();
        boolean isNewOuter = state.numbers.received.add(outer.messageId());
        for (Message message : messages) {
            boolean isOuter = !inbox.isContainer() && message.messageId() == outer.messageId();
            Optional<String> violation = AcceptanceRules.messageIdViolation(message.messageId());
            if (violation.isPresent()) {
                state.dropped(violation.get());
            } else {
                boolean isNew = isNewOuter && (isOuter || state.numbers.received.add(message.messageId()));
                acceptMessage(message, isNew, budget, now);
            }
        }
    }

    private void acceptMessage(Message message, boolean isNew, UnpackBudget budget, Moment now) {
        ReceivedIds received = state.numbers.received;
        // Of ids below the oldest remembered nobody can say whether they came; but what still waits was not answered
        // yet.
        boolean isToDo =
                isNew || (received.isForgotten(message.messageId()) && serviceMessages.isAwaited(message.body()));
        if (message.isContentRelated() && (isToDo || received.contains(message.messageId()))) {
            // Also for one seen before: the server sends again what it believes we do not have.
            state.acks.add(message.messageId(), now);
        }
        if (!isToDo) {
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
}
