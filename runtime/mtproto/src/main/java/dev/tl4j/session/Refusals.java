package dev.tl4j.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What becomes of messages that the server refused. Those that it never took go again under new numbers. But a refusal may be about a
 * second copy of what the server took before: of a message that was sent again, or that an attacker replayed. So what was acknowledged
 * stays as it is, and what was sent more than once goes again under its own numbers only.
 */
final class Refusals {
    private final SessionState state;
    private final StateRequests states;

    Refusals(SessionState state, StateRequests states) {
        this.state = state;
        this.states = states;
    }

    /** Sends again what a message stands for: itself, or what was in the container. */
    void sendAgain(long messageId, int code) {
        sendAgain(messageId, code, UnaryOperator.identity());
    }

    /** As {@link #sendAgain}, but each in a packet of its own. */
    void sendAgainOneByOne(long messageId, int code) {
        sendAgain(messageId, code, Draft::alone);
    }

    private void sendAgain(long messageId, int code, UnaryOperator<Draft> how) {
        List<Draft> again = new ArrayList<>();
        List<Sent> repeated = new ArrayList<>();
        for (long id : state.sent.inside(messageId)) {
            Sent call = state.sent.get(id);
            Sent refused = call == null ? state.sent.takeOwn(id) : call;
            if (refused == null || refused.acknowledged) {
                continue;
            }
            boolean goesOn = refused.refuse();
            refused.draft = how.apply(refused.draft);
            if (!goesOn) {
                fail(refused, code);
            } else if (refused.isRepeated) {
                repeated.add(refused);
            } else {
                state.sent.take(id);
                again.add(refused.draft);
            }
        }
        state.sent.forgetContainer(messageId);
        state.queueAgain(again);
        state.repeat(repeated);
    }

    /** Asks what became of the calls in question, since the refusal does not tell. */
    void ask(long messageId, int code, boolean isTooOld) {
        List<Long> ids = new ArrayList<>();
        for (long id : state.sent.inside(messageId)) {
            Sent call = state.sent.get(id);
            if (call == null) {
                state.sent.takeOwn(id);
            } else if (!call.refuse()) {
                fail(call, code);
            } else {
                if (isTooOld) {
                    call.refuseAsTooOld();
                }
                ids.add(id);
            }
        }
        states.ask(ids);
    }

    /** Whether a message was sent before under the same number, so that the server may have it though it refused this copy. */
    boolean isRepeated(long messageId) {
        return state.sent.inside(messageId).stream()
                .map(state.sent::get)
                .anyMatch(call -> call != null && call.isRepeated);
    }

    private void fail(Sent refused, int code) {
        state.sent.take(refused.messageId());
        state.fail(
                refused.draft.outgoing(),
                new SessionException("call: expected an answer, got refused " + refused.draft.refusals()
                        + " times, at last with code " + code));
    }
}
