package dev.tl4j.testkit.session;

import dev.tl4j.mtproto.RpcAnswerDropped;
import dev.tl4j.mtproto.RpcAnswerDroppedRunning;
import dev.tl4j.mtproto.RpcAnswerUnknown;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/** What a server's session remembers. */
final class SessionMemory {
    private static final int NOTHING_KNOWN = 1;
    private static final int NOT_RECEIVED = 2;
    private static final int NOT_RECEIVED_YET = 3;
    private static final int RECEIVED = 4;
    private static final int PROCESSED = 32;
    private static final int ANSWERED = 64;

    final ServerSalts salts;
    final ReceivedMessages received = new ReceivedMessages();
    final ServerAcks acks = new ServerAcks();
    final Outbox outbox = new Outbox();
    final Calls calls = new Calls();
    final List<ServerEvent> events = new ArrayList<>();

    SessionMemory(ServerSalts salts) {
        this.salts = salts;
    }

    /**
     * What became of messages, one byte each.
     *
     * @see <a
     *     href="https://core.telegram.org/mtproto/service_messages_about_messages#informational-message-regarding-status-of-messages">Status
     *     of messages</a>
     */
    Bytes states(List<Long> messageIds) {
        byte[] states = new byte[messageIds.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = (byte) state(messageIds.get(i));
        }
        return Bytes.wrap(states);
    }

    private int state(long messageId) {
        if (received.isForgotten(messageId)) {
            return NOTHING_KNOWN;
        } else if (!received.contains(messageId)) {
            return received.isAhead(messageId) ? NOT_RECEIVED_YET : NOT_RECEIVED;
        } else if (calls.answer(messageId) != null) {
            return RECEIVED | PROCESSED | ANSWERED;
        }
        return calls.isRunning(messageId) ? RECEIVED | PROCESSED : RECEIVED;
    }

    /** Does what {@code rpc_drop_answer} asks for, and gives what to answer it with. */
    TlObject dropAnswer(long messageId) {
        if (calls.end(messageId)) {
            events.add(new ServerEvent.Dropped(messageId));
            return new RpcAnswerDroppedRunning();
        }
        Long answerId = calls.answer(messageId);
        ServerMessage answer = answerId == null ? null : outbox.unacknowledged(answerId);
        if (answer == null) {
            return new RpcAnswerUnknown();
        }
        outbox.forget(answer.messageId());
        return new RpcAnswerDropped(
                answer.messageId(), answer.seqNo(), answer.body().size());
    }
}
