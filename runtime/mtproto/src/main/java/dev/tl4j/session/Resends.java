package dev.tl4j.session;

import dev.tl4j.mtproto.MsgDetailedInfo;
import dev.tl4j.mtproto.MsgNewDetailedInfo;
import dev.tl4j.mtproto.MsgResendAnsReq;
import dev.tl4j.mtproto.MsgResendReq;
import dev.tl4j.mtproto.MsgsStateInfo;
import dev.tl4j.mtproto.MsgsStateReq;
import dev.tl4j.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages that one side has and the other did not get: which the server announces and we ask for, and which it asks us for.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages_about_messages#explicit-request-to-re-send-messages">Explicit request
 *     to re-send messages</a>
 */
final class Resends {
    private final SessionState state;

    Resends(SessionState state) {
        this.state = state;
    }

    /** Does what a message of this kind asks for; false if it is of another. */
    boolean on(TlObject message, long messageId, Moment now) {
        if (message instanceof MsgDetailedInfo info) {
            onAnnounced(info.answerMsgId(), state.sent.isPending(info.msgId()), now);
        } else if (message instanceof MsgNewDetailedInfo info) {
            onAnnounced(info.answerMsgId(), true, now);
        } else if (message instanceof MsgResendReq request) {
            onResendRequest(request.msgIds(), messageId);
        } else if (message instanceof MsgResendAnsReq request) {
            // No answer of ours is worth keeping: the server is told what became of its questions.
            reply(request.msgIds(), messageId);
        } else if (message instanceof MsgsStateReq request) {
            reply(request.msgIds(), messageId);
        } else {
            return false;
        }
        return true;
    }

    /** The server has a message for us. If it came before, our acknowledgment got lost; if nobody wants it, one spares its sending. */
    private void onAnnounced(long messageId, boolean isWanted, Moment now) {
        if (AcceptanceRules.messageIdViolation(messageId).isPresent()) {
            state.dropped("detailed info: expected the id of a message of the server, got one of ours");
        } else if (!isWanted || state.numbers.received.contains(messageId)) {
            state.acks.add(messageId, now);
        } else if (!state.numbers.received.isForgotten(messageId)) {
            state.queue(new Outgoing.Service(new MsgResendReq(List.of(messageId))));
        }
    }

    /** What we still have goes again as it was; about the rest the server learns what it would from a question of its own. */
    private void onResendRequest(List<Long> messageIds, long requestId) {
        List<Sent> again = new ArrayList<>();
        boolean hasAll = true;
        for (long id : messageIds) {
            Sent sent = state.sent.get(id);
            if (sent != null && sent.canGoAgain()) {
                again.add(sent);
            } else {
                hasAll = false;
            }
        }
        state.repeat(again);
        if (!hasAll) {
            reply(messageIds, requestId);
        }
    }

    private void reply(List<Long> messageIds, long requestId) {
        if (messageIds.size() > StateRequests.MAX) {
            state.dropped("states of messages: expected a request for at most " + StateRequests.MAX + ", got "
                    + messageIds.size());
            return;
        }
        MsgsStateInfo info = new MsgsStateInfo(requestId, StateRequests.statesOf(messageIds, state.numbers.received));
        state.queue(new Outgoing.Reply(info));
    }
}
