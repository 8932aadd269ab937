package dev.tl4j.session;

import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;

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
    private static final int CONTAINER_ID_SEEN = 19;
    private static final int TOO_OLD = 20;
    private static final int SEQ_NO_TOO_LOW = 32;
    private static final int SEQ_NO_TOO_HIGH = 33;
    private static final int INVALID_CONTAINER = 64;

    private final SessionState state;
    private final Refusals refusals;

    BadMessages(SessionState state, StateRequests states) {
        this.state = state;
        refusals = new Refusals(state, states);
    }

    /** The salt was wrong: takes the right one and sends again. */
    void onBadServerSalt(BadServerSalt complaint) {
        if (!state.sent.knows(complaint.badMsgId())) {
            state.dropped("bad_server_salt: expected one about a message of ours, got another");
            return;
        }
        state.salts.replace(complaint.newServerSalt());
        state.saltsLearnt();
        refusals.sendAgain(complaint.badMsgId(), complaint.errorCode());
    }

    /** Something else was wrong: mends it and sends again. */
    void onBadMsgNotification(BadMsgNotification complaint, long complaintId, Moment now) {
        long messageId = complaint.badMsgId();
        int code = complaint.errorCode();
        if (!state.sent.knows(messageId)) {
            state.dropped("bad_msg_notification: expected one about a message of ours, got another");
            return;
        }
        switch (code) {
            case ID_TOO_LOW -> onTooLow(messageId, complaintId, now);
            case ID_TOO_HIGH -> {
                state.clock.learnFromMessageId(complaintId, now);
                sendAgainInNewSession(messageId, code, now);
            }
            case SEQ_NO_TOO_LOW, SEQ_NO_TOO_HIGH -> sendAgainInNewSession(messageId, code, now);
            case TOO_OLD -> refusals.ask(messageId, code, true);
            case CONTAINER_ID_SEEN -> refusals.ask(messageId, code, false);
            case INVALID_CONTAINER -> refusals.sendAgainOneByOne(messageId, code);
            default -> refusals.sendAgain(messageId, code);
        }
    }

    private void onTooLow(long messageId, long complaintId, Moment now) {
        state.clock.learnFromMessageId(complaintId, now);
        if (refusals.isRepeated(messageId)) {
            refusals.ask(messageId, ID_TOO_LOW, true);
        } else {
            refusals.sendAgain(messageId, ID_TOO_LOW);
        }
    }

    /** Numbers only grow within a session, so lower ones need another. */
    private void sendAgainInNewSession(long messageId, int code, Moment now) {
        refusals.sendAgain(messageId, code);
        state.startNewSession(now);
    }

    /** Whether a complaint says that our clock is wrong, about a message that still waits. */
    boolean isAboutClock(BadMsgNotification complaint) {
        return (complaint.errorCode() == ID_TOO_LOW || complaint.errorCode() == ID_TOO_HIGH)
                && state.sent.knows(complaint.badMsgId());
    }
}
