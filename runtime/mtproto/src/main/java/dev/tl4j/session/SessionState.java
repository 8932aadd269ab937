package dev.tl4j.session;

import dev.tl4j.crypto.Randomness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/** What a session remembers, shared by the classes that each know one part of the protocol. */
final class SessionState {
    private final Randomness random;

    final ServerClock clock;
    final Salts salts;
    final Acks acks = new Acks();
    final Pings pings;
    final SentMessages sent = new SentMessages();
    final Deque<Draft> waiting = new ArrayDeque<>();
    final IdentityHashMap<Call, Outgoing.CallMessage> calls = new IdentityHashMap<>();
    final List<Event> events = new ArrayList<>();
    SessionNumbers numbers;

    /** Whether the server was asked to destroy the authorization key. */
    boolean destroysKey;

    SessionState(Randomness random, ServerClock clock, Salts salts, Moment now) {
        this.random = random;
        this.clock = clock;
        this.salts = salts;
        pings = new Pings(now);
        numbers = new SessionNumbers(random);
    }

    void queue(Outgoing outgoing) {
        waiting.add(Draft.of(outgoing));
    }

    /** Queues messages before those that the server never saw. */
    void queueFirst(List<Draft> drafts) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            waiting.addFirst(drafts.get(i));
        }
    }

    /** Queues messages again that the server refused; those refused too often fail. */
    void sendRefusedAgain(List<Sent> messages, int code) {
        List<Draft> again = new ArrayList<>();
        for (Sent message : messages) {
            Draft refused = message.draft.refused();
            if (refused.refusals() <= Draft.MAX_REFUSALS) {
                again.add(refused);
            } else {
                fail(
                        refused.outgoing(),
                        new SessionException("call: expected an answer, got refused " + refused.refusals()
                                + " times, at last with code " + code));
            }
        }
        queueFirst(again);
    }

    /**
     * Decides about messages that the server knows nothing of any more. What it never acknowledged goes again. What it did acknowledge it
     * may have done, so to send that again could do it twice.
     */
    void onForgotten(List<Sent> messages) {
        List<Draft> again = new ArrayList<>();
        for (Sent message : messages) {
            if (!(message.draft.outgoing() instanceof Outgoing.CallMessage call)) {
                continue;
            }
            if (message.acknowledged) {
                calls.remove(call.call);
                events.add(new Event.Forgotten(call.call));
            } else {
                again.add(message.anew());
            }
        }
        queueFirst(again);
    }

    /** Begins a session with another id; all that waits for an answer is sent again in it. */
    void startNewSession() {
        numbers = new SessionNumbers(random);
        acks.clear();
        onForgotten(sent.takeAll());
        List<Draft> rest = waiting.stream()
                .filter(draft -> !(draft.outgoing() instanceof Outgoing.Acknowledgment))
                .map(Draft::renumbered)
                .toList();
        waiting.clear();
        waiting.addAll(rest);
    }

    /** Ends a message that cannot be sent. Only calls have somebody to tell. */
    void fail(Outgoing outgoing, SessionException reason) {
        if (outgoing instanceof Outgoing.CallMessage message) {
            calls.remove(message.call);
            events.add(new Event.Failed(message.call, reason));
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
