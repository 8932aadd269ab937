package dev.tl4j.session;

import dev.tl4j.mtproto.MsgResendAnsReq;
import dev.tl4j.mtproto.MsgResendReq;
import dev.tl4j.mtproto.MsgsStateReq;
import dev.tl4j.tl.Bytes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks the server what became of messages, and does what follows from the answer. It is asked about all that was under way when a
 * connection ended, and about what stays unanswered for long.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages_about_messages#request-for-message-status-information">Request for
 *     message status information</a>
 */
final class StateRequests {
    static final long ASK_AFTER_NANOS = TimeUnit.SECONDS.toNanos(15);
    static final long ASK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** How long an answer that is made may take to come. */
    static final long ANSWER_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** What one request may hold. */
    static final int MAX = 8192;

    /** How often in a row the server may know nothing of a call that it acknowledged before nothing more is hoped for. */
    static final int MAX_UNKNOWN = 3;

    private static final int MEANING = 7;
    private static final int NOTHING_KNOWN = 1;
    private static final int NOT_RECEIVED = 2;
    private static final int NOT_RECEIVED_YET = 3;
    static final int RECEIVED = 4;
    private static final int ANSWERED = 64;

    private final SessionState state;
    private long nextLook;

    StateRequests(SessionState state, Moment now) {
        this.state = state;
        nextLook = now.nanos() + ASK_AFTER_NANOS;
    }

    /** When to look again for messages to ask about; only if some wait for an answer. */
    long dueAt() {
        return nextLook;
    }

    /** Asks about all that was sent, since nobody knows how much of it came through. Requests of the session itself are let go. */
    void askAboutAll(Moment now) {
        state.sent.forgetRequests();
        List<Long> ids = new ArrayList<>();
        for (Sent sent : state.sent.all()) {
            ids.add(sent.messageId());
            sent.askAt = now.nanos() + ASK_AFTER_NANOS;
        }
        ask(ids);
    }

    /** Asks about all that was sent with the next packet: answers that came were not believed, as our clock was wrong. */
    void askAboutMissed(Moment now) {
        for (Sent sent : state.sent.all()) {
            sent.answersMissed = Math.max(1, sent.answersMissed);
            sent.askAt = now.nanos();
        }
        nextLook = now.nanos();
    }

    /** Asks about what has been waiting for long, if it is time to look. */
    void askAboutOld(Moment now) {
        if (now.nanos() - nextLook < 0) {
            return;
        }
        nextLook = now.nanos() + ASK_AFTER_NANOS;
        List<Long> ids = new ArrayList<>();
        for (Sent sent : state.sent.all()) {
            if (now.nanos() - sent.askAt >= 0) {
                ids.add(sent.messageId());
                sent.askAt = now.nanos() + ASK_AGAIN_NANOS;
            }
        }
        ask(ids);
    }

    /** Asks about certain messages. */
    void ask(List<Long> messageIds) {
        for (int from = 0; from < messageIds.size(); from += MAX) {
            List<Long> some = List.copyOf(messageIds.subList(from, Math.min(from + MAX, messageIds.size())));
            state.queue(new Outgoing.Service(new MsgsStateReq(some)));
        }
    }

    /** The answer to a request of ours. */
    void onStateInfo(long requestId, Bytes info, Moment now) {
        MsgsStateReq request = state.sent.takeRequest(requestId, MsgsStateReq.class);
        if (request != null) {
            onStates(request.msgIds(), info, now);
        } else if (state.sent.takeRequest(requestId, MsgResendAnsReq.class) == null
                && state.sent.takeRequest(requestId, MsgResendReq.class) == null) {
            state.dropped("msgs_state_info: expected the answer to a request of ours, got another");
        }
    }

    /** What the server says by itself. */
    void onAllInfo(List<Long> messageIds, Bytes info, Moment now) {
        onStates(messageIds, info, now);
    }

    private void onStates(List<Long> messageIds, Bytes info, Moment now) {
        if (info.size() != messageIds.size()) {
            state.dropped("states of messages: expected " + messageIds.size() + " bytes, got " + info.size());
            return;
        }
        MessageStates found = new MessageStates();
        for (int i = 0; i < info.size(); i++) {
            Sent sent = state.sent.get(messageIds.get(i));
            if (sent != null) {
                onState(sent, info.get(i), found, now);
            }
        }
        state.onForgotten(found.forgotten);
        state.repeat(found.again);
        if (!found.unanswered.isEmpty()) {
            state.queue(new Outgoing.Service(new MsgResendAnsReq(found.unanswered)));
        }
    }

    /** What there is to do after an answer about many messages. */
    private static final class MessageStates {
        final List<Sent> forgotten = new ArrayList<>();
        final List<Sent> again = new ArrayList<>();
        final List<Long> unanswered = new ArrayList<>();
    }

    private void onState(Sent sent, int status, MessageStates found, Moment now) {
        int meaning = status & MEANING;
        if (meaning == RECEIVED) {
            sent.acknowledged = true;
            sent.known();
            if ((status & ANSWERED) != 0) {
                onAnswerMissing(sent, found, now);
            }
        } else if (meaning == NOTHING_KNOWN && sent.acknowledged && sent.notKnown() < MAX_UNKNOWN) {
            // The server remembers only so many numbers: the call may run all the same, and its answer yet come.
            sent.askAt = now.nanos() + ASK_AGAIN_NANOS;
        } else if (meaning == NOTHING_KNOWN || (isNotReceived(meaning) && !mayYetCome(sent))) {
            state.sent.take(sent.messageId());
            found.forgotten.add(sent);
        } else if (isNotReceived(meaning)) {
            // It may yet come out of the old connection: under its old numbers it cannot be done twice.
            found.again.add(sent);
        } else {
            state.dropped("state of a message: expected 1 to 4, got " + meaning);
        }
    }

    /** Whether the server may have a message after all, or take it under its old numbers. */
    private static boolean mayYetCome(Sent sent) {
        return !sent.acknowledged && sent.canGoAgain();
    }

    private static boolean isNotReceived(int meaning) {
        return meaning == NOT_RECEIVED || meaning == NOT_RECEIVED_YET;
    }

    /** The answer may be on its way. If it does not come it is asked for, and at last the request itself, sent once more, brings it. */
    private void onAnswerMissing(Sent sent, MessageStates found, Moment now) {
        sent.answersMissed++;
        sent.askAt = now.nanos() + ANSWER_NANOS;
        if (sent.askAt - nextLook < 0) {
            nextLook = sent.askAt;
        }
        if (sent.answersMissed == 2) {
            found.unanswered.add(sent.messageId());
        } else if (sent.answersMissed > 2) {
            sent.askAt = now.nanos() + ASK_AGAIN_NANOS;
            found.again.add(sent);
        }
    }

    /** The states of the server's messages, as it may ask for them: which we have. */
    static Bytes statesOf(Collection<Long> messageIds, ReceivedIds received) {
        byte[] states = new byte[messageIds.size()];
        int i = 0;
        for (long id : messageIds) {
            states[i++] = (byte) stateOf(id, received);
        }
        return Bytes.wrap(states);
    }

    private static int stateOf(long messageId, ReceivedIds received) {
        if (received.contains(messageId)) {
            return RECEIVED;
        } else if (received.isForgotten(messageId)) {
            return NOTHING_KNOWN;
        }
        return received.isAhead(messageId) ? NOT_RECEIVED_YET : NOT_RECEIVED;
    }
}
