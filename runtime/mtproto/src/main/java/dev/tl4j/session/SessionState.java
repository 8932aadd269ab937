package dev.tl4j.session;

import dev.tl4j.crypto.Randomness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a session remembers, shared by the classes that each know one part of the protocol. */
final class SessionState {
    private final Randomness random;

    final ServerClock clock;
    final Salts salts;
    final Acks acks = new Acks();
    final Pings pings;
    final SentMessages sent = new SentMessages();
    final Deque<SentMessages.Sent> waiting = new ArrayDeque<>();
    final List<Event> events = new ArrayList<>();
    SessionNumbers numbers;

    SessionState(Randomness random, ServerClock clock, long salt, Moment now) {
        this.random = random;
        this.clock = clock;
        salts = new Salts(salt);
        pings = new Pings(now);
        numbers = new SessionNumbers(random);
    }

    /** Queues messages again that the server did not get, before those that it never saw. */
    void sendAgain(List<SentMessages.Sent> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            waiting.addFirst(messages.get(i));
        }
    }

    /** Queues messages again that the server refused; those refused too often fail. */
    void sendRefusedAgain(List<SentMessages.Sent> messages, int code) {
        List<SentMessages.Sent> again = new ArrayList<>();
        for (SentMessages.Sent message : messages) {
            SentMessages.Sent refused = message.refused();
            if (refused.refusals() <= SentMessages.MAX_REFUSALS) {
                again.add(refused);
            } else {
                fail(
                        refused.outgoing(),
                        new SessionException("call: expected an answer, got refused " + refused.refusals()
                                + " times, at last with code " + code));
            }
        }
        sendAgain(again);
    }

    /** Begins a session with another id; all that waits for an answer is sent again in it. */
    void startNewSession() {
        numbers = new SessionNumbers(random);
        acks.clear();
        sendAgain(sent.takeAll());
    }

    /** Ends a message that cannot be sent. Only calls have somebody to tell. */
    void fail(Outgoing outgoing, SessionException reason) {
        if (outgoing instanceof Outgoing.CallMessage message) {
            events.add(new Event.Failed(message.call(), reason));
        } else {
            dropped(reason);
        }
    }

    void dropped(RuntimeException reason) {
        dropped(String.valueOf(reason.getMessage()));
    }

    void dropped(String reason) {
        events.add(new Event.Dropped(reason));
    }

    /** What happened since this was last asked. */
    List<Event> takeEvents() {
        List<Event> taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
