package dev.tl4j.session;

import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.DestroySession;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's complaints about messages of ours. A complaint about a message that we did not send, or no longer remember, is no reason
 * to do anything.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages_about_messages#notice-of-ignored-error-message">Notice of ignored
 *     error message</a>
 */
final class BadMessages {
    static final int ID_TOO_LOW = 16;
    static final int ID_TOO_HIGH = 17;
    private static final int TOO_OLD = 20;
    private static final int SEQ_NO_TOO_LOW = 32;
    private static final int SEQ_NO_TOO_HIGH = 33;
    private static final int INVALID_CONTAINER = 64;

    private final SessionState state;
    private final StateRequests states;

    BadMessages(SessionState state, StateRequests states) {
        this.state = state;
        this.states = states;
    }

    /** The salt was wrong: takes the right one and sends again. */
    void onBadServerSalt(BadServerSalt complaint) {
        if (!state.sent.knows(complaint.badMsgId())) {
            state.dropped("bad_server_salt: expected one about a message of ours, got another");
            return;
        }
        state.salts.set(complaint.newServerSalt());
        state.sendRefusedAgain(state.sent.takeRefused(complaint.badMsgId()), complaint.errorCode());
    }

    /** Something else was wrong: mends it and sends again. */
    void onBadMsgNotification(BadMsgNotification complaint, long complaintId, Moment now) {
        if (!state.sent.knows(complaint.badMsgId())) {
            state.dropped("bad_msg_notification: expected one about a message of ours, got another");
            return;
        }
        switch (complaint.errorCode()) {
            case ID_TOO_LOW -> {
                state.clock.learnFromMessageId(complaintId, now);
                sendAgain(complaint);
            }
            case ID_TOO_HIGH -> {
                state.clock.learnFromMessageId(complaintId, now);
                sendAgainInNewSession(complaint);
            }
            case SEQ_NO_TOO_LOW, SEQ_NO_TOO_HIGH -> sendAgainInNewSession(complaint);
            case TOO_OLD -> onTooOld(complaint.badMsgId());
            case INVALID_CONTAINER -> sendAgainOneByOne(complaint);
            default -> sendAgain(complaint);
        }
    }

    private void sendAgain(BadMsgNotification complaint) {
        state.sendRefusedAgain(state.sent.takeRefused(complaint.badMsgId()), complaint.errorCode());
    }

    /** Numbers only grow within a session, so lower ones need another. */
    private void sendAgainInNewSession(BadMsgNotification complaint) {
        sendAgain(complaint);
        long old = state.numbers.sessionId;
        state.startNewSession();
        state.queue(new Outgoing.Service(new DestroySession(old)));
    }

    private void sendAgainOneByOne(BadMsgNotification complaint) {
        List<Sent> refused = state.sent.takeRefused(complaint.badMsgId());
        refused.forEach(sent -> sent.draft = sent.draft.alone());
        state.sendRefusedAgain(refused, complaint.errorCode());
    }

    /** The server cannot tell by the number whether it has the message, and so whether it did it: it is asked. */
    private void onTooOld(long messageId) {
        List<Long> ids = new ArrayList<>();
        for (long id : state.sent.inside(messageId)) {
            Sent sent = state.sent.get(id);
            if (sent == null || !(sent.draft.outgoing() instanceof Outgoing.CallMessage)) {
                state.sent.take(id);
            } else if (sent.refuseAsTooOld()) {
                ids.add(id);
            } else {
                state.sent.take(id);
                state.fail(
                        sent.draft.outgoing(),
                        new SessionException("call: expected an answer, got refused as too old too often"));
            }
        }
        states.ask(ids);
    }

    /** Whether a complaint says that our clock is wrong, about a message that still waits. */
    boolean isAboutClock(BadMsgNotification complaint) {
        return (complaint.errorCode() == ID_TOO_LOW || complaint.errorCode() == ID_TOO_HIGH)
                && state.sent.knows(complaint.badMsgId());
    }
}
