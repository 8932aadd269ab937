package dev.tl4j.session;

import dev.tl4j.crypto.Randomness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
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
    final FormerSessions former = new FormerSessions(this);
    SessionNumbers numbers;
    private long queued;

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
        Draft draft = draft(outgoing);
        if (!former.holds(draft)) {
            waiting.add(draft);
        }
    }

    /** A message with its place among all others. */
    Draft draft(Outgoing outgoing) {
        return Draft.of(outgoing, queued++);
    }

    /** Queues messages again, each at its old place: before all that was queued after it. */
    void queueAgain(List<Draft> drafts) {
        Deque<Draft> merged = new ArrayDeque<>();
        for (Draft draft :
                drafts.stream().sorted(Comparator.comparingLong(Draft::order)).toList()) {
            if (former.holds(draft)) {
                continue;
            }
            while (!waiting.isEmpty() && waiting.element().order() < draft.order()) {
                merged.add(waiting.remove());
            }
            merged.add(draft);
        }
        while (!merged.isEmpty()) {
            waiting.addFirst(merged.removeLast());
        }
    }

    /** Queues calls once more under their old numbers: a server that has one after all sends its answer again instead of doing it twice. */
    void repeat(List<Sent> messages) {
        List<Draft> again = new ArrayList<>();
        for (Sent message : messages) {
            if (!message.waitsAgain) {
                message.waitsAgain = true;
                again.add(Draft.again(message));
            }
        }
        queueAgain(again);
    }

    /**
     * Decides about calls that the server knows nothing of any more. What it never acknowledged goes again. What it did acknowledge it
     * may have done, so to send that again could do it twice.
     *
     * @param messages taken out of {@link #sent}
     */
    void onForgotten(List<Sent> messages) {
        List<Draft> again = new ArrayList<>();
        for (Sent message : messages) {
            if (message.acknowledged && message.draft.outgoing() instanceof Outgoing.CallMessage call) {
                calls.remove(call.call);
                events.add(new Event.Forgotten(call.call));
            } else {
                again.add(message.draft.anew());
            }
        }
        queueAgain(again);
    }

    /** Begins a session with another id; all that waits for an answer is sent again in it, but for what the former one has. */
    void startNewSession(Moment now) {
        List<Draft> unsent = new ArrayList<>(waiting);
        unsent.removeIf(draft -> draft.outgoing() instanceof Outgoing.Acknowledgment);
        waiting.clear();
        List<Sent> acknowledged = new ArrayList<>();
        for (Sent message : sent.takeAll()) {
            if (message.acknowledged) {
                acknowledged.add(message);
            } else {
                unsent.add(message.draft.anew());
            }
        }
        former.leave(numbers, acknowledged, now);
        numbers = new SessionNumbers(random);
        acks.clear();
        queueAgain(unsent);
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

    /** Tells the salts, which have changed. */
    void saltsLearnt() {
        events.add(new Event.SaltsLearnt(salts.known()));
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
