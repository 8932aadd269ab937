package dev.tl4j.session;

import dev.tl4j.mtproto.DestroySession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that had to be left because their numbers were of no more use, as long as they owe answers. What the server acknowledged there
 * it does there, so that must not go again; and it answers there, over the same connection, which needs no numbers of ours. What comes
 * after such a call in an order is held back, since the server knows of no order between sessions. A session ends when it owes nothing any
 * more, when its time is up, or with the connection, as the server would send nothing of it over another; then what it owes is
 * {@linkplain Event.Forgotten forgotten}.
 */
final class FormerSessions {
    static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(2);

    /** How many are kept; a server that complains all the time gets no more. */
    static final int MAX = 4;

    private final SessionState state;
    private final Deque<Former> all = new ArrayDeque<>();
    private final List<Draft> held = new ArrayList<>();

    /**
     * A session that was left.
     *
     * @param owed the calls that were acknowledged there, by their numbers
     */
    private record Former(SessionNumbers numbers, Map<Long, Outgoing.CallMessage> owed, long endsAt) {}

    FormerSessions(SessionState state) {
        this.state = state;
    }

    /** Leaves a session with the calls that were acknowledged in it. */
    void leave(SessionNumbers numbers, List<Sent> acknowledged, Moment now) {
        Map<Long, Outgoing.CallMessage> owed = new LinkedHashMap<>();
        for (Sent sent : acknowledged) {
            if (sent.draft.outgoing() instanceof Outgoing.CallMessage call) {
                call.isElsewhere = true;
                owed.put(sent.messageId(), call);
            }
        }
        all.add(new Former(numbers, owed, now.nanos() + KEPT_NANOS));
        if (all.size() > MAX) {
            end(all.element());
        }
        endIdle();
    }

    /** The numbers of a session that was left and still owes something; null for all others. */
    @Nullable
    SessionNumbers numbers(long sessionId) {
        Former former = find(sessionId);
        return former == null ? null : former.numbers;
    }

    private @Nullable Former find(long sessionId) {
        for (Former former : all) {
            if (former.numbers.sessionId == sessionId) {
                return former;
            }
        }
        return null;
    }

    /** Takes out a call that is answered in a session that was left; null if none is owed under this number. */
    Outgoing.@Nullable CallMessage take(long sessionId, long messageId) {
        Former former = find(sessionId);
        Outgoing.CallMessage call = former == null ? null : former.owed.remove(messageId);
        if (call != null) {
            call.isElsewhere = false;
            endIdle();
        }
        return call;
    }

    /** Forgets a call that nobody waits for any more. */
    void forget(Outgoing.CallMessage call) {
        if (call.isElsewhere) {
            call.isElsewhere = false;
            all.forEach(former -> former.owed.values().remove(call));
            endIdle();
        }
    }

    /** When the next one ends at the latest; only if {@link #isEmpty} says no. */
    long dueAt() {
        return all.element().endsAt;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Ends those whose time is up. */
    void endOld(Moment now) {
        while (!all.isEmpty() && now.nanos() - dueAt() >= 0) {
            end(all.element());
        }
    }

    /** Ends all of them. */
    void endAll() {
        while (!all.isEmpty()) {
            end(all.element());
        }
    }

    private void end(Former former) {
        for (Outgoing.CallMessage call : former.owed.values()) {
            call.isElsewhere = false;
            state.calls.remove(call.call);
            state.events.add(new Event.Forgotten(call.call));
        }
        former.owed.clear();
        endIdle();
    }

    /** Has the server forget sessions that owe nothing, and lets go what waited for the calls in them. */
    private void endIdle() {
        for (Former former : List.copyOf(all)) {
            if (former.owed.isEmpty()) {
                all.remove(former);
                state.queue(new Outgoing.Service(new DestroySession(former.numbers.sessionId)));
            }
        }
        release();
    }

    /** Whether a message has to wait for a call that is elsewhere; then it is held back. */
    boolean holds(Draft draft) {
        if (all.isEmpty()
                || !(draft.outgoing() instanceof Outgoing.CallMessage call)
                || call.forgotten
                || !comesAfterOneElsewhere(call)) {
            return false;
        }
        call.isElsewhere = true;
        held.add(draft);
        return true;
    }

    private boolean comesAfterOneElsewhere(Outgoing.CallMessage call) {
        Call after = call.call.after();
        Outgoing.CallMessage before = after == null ? null : state.calls.get(after);
        return before != null && before.isElsewhere;
    }

    /** Queues what is held back and need not wait any more. */
    private void release() {
        state.queueAgain(takeHeld());
    }

    /** Takes out what is held back; all that still has to wait comes back through {@link #holds}. */
    List<Draft> takeHeld() {
        List<Draft> taken = List.copyOf(held);
        held.clear();
        for (Draft draft : taken) {
            if (draft.outgoing() instanceof Outgoing.CallMessage call) {
                call.isElsewhere = false;
            }
        }
        return taken;
    }
}
