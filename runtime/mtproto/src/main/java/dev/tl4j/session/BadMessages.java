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
    private static final int SEQ_NO_TOO_LOW = 32;
    private static final int SEQ_NO_TOO_HIGH = 33;

    private final SessionState state;

    BadMessages(SessionState state) {
        this.state = state;
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
        int code = complaint.errorCode();
        if (code == ID_TOO_LOW || code == ID_TOO_HIGH) {
            state.clock.learnFromMessageId(complaintId, now);
        }
        state.sendRefusedAgain(state.sent.takeRefused(complaint.badMsgId()), code);
        if (code == ID_TOO_HIGH || code == SEQ_NO_TOO_LOW || code == SEQ_NO_TOO_HIGH) {
            // Ids only grow within a session, so lower ones need another.
            state.startNewSession();
        }
    }

    /** Whether a complaint says that our clock is wrong, about a message that still waits. */
    boolean isAboutClock(BadMsgNotification complaint) {
        return (complaint.errorCode() == ID_TOO_LOW || complaint.errorCode() == ID_TOO_HIGH)
                && state.sent.knows(complaint.badMsgId());
    }
}
