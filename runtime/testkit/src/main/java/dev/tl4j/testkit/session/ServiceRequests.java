package dev.tl4j.testkit.session;

import dev.tl4j.mtproto.DestroyAuthKey;
import dev.tl4j.mtproto.DestroySession;
import dev.tl4j.mtproto.FutureSalts;
import dev.tl4j.mtproto.GetFutureSalts;
import dev.tl4j.mtproto.HttpWait;
import dev.tl4j.mtproto.MsgResendAnsReq;
import dev.tl4j.mtproto.MsgResendReq;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.MsgsStateInfo;
import dev.tl4j.mtproto.MsgsStateReq;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.PingDelayDisconnect;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.mtproto.RpcDropAnswer;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a client may ask of the session itself.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages">Service messages</a>
 */
final class ServiceRequests {
    private final ServerSession session;
    private final SessionMemory memory;

    ServiceRequests(ServerSession session, SessionMemory memory) {
        this.session = session;
        this.memory = memory;
    }

    /** Does what a service message asks for. */
    void on(TlObject message, long messageId, Instant now) {
        if (message instanceof MsgsAck ack) {
            ack.msgIds().forEach(memory.outbox::forget);
        } else if (message instanceof Ping ping) {
            session.reply(messageId, new Pong(messageId, ping.pingId()), now);
        } else if (message instanceof PingDelayDisconnect ping) {
            session.reply(messageId, new Pong(messageId, ping.pingId()), now);
            memory.events.add(new ServerEvent.DisconnectAfter(Math.max(0, ping.disconnectDelay())));
        } else if (message instanceof GetFutureSalts asked) {
            int time = (int) now.getEpochSecond();
            session.reply(messageId, new FutureSalts(messageId, time, memory.salts.future(asked.num(), now)), now);
        } else if (message instanceof MsgsStateReq asked) {
            session.reply(messageId, new MsgsStateInfo(messageId, memory.states(asked.msgIds())), now);
        } else if (message instanceof MsgResendReq asked) {
            resend(asked.msgIds(), asked.msgIds(), messageId, now);
        } else if (message instanceof MsgResendAnsReq asked) {
            List<Long> answers = asked.msgIds().stream()
                    .map(id -> Objects.requireNonNullElse(memory.calls.answer(id), id))
                    .toList();
            resend(answers, asked.msgIds(), messageId, now);
        } else {
            onRpc(message, messageId, now);
        }
    }

    /** Those whose answer is not for the session to give, or comes as a result. */
    private void onRpc(TlObject message, long messageId, Instant now) {
        if (message instanceof DestroySession asked) {
            memory.events.add(new ServerEvent.DestroySessionRequested(messageId, asked.sessionId()));
        } else if (message instanceof DestroyAuthKey) {
            memory.events.add(new ServerEvent.DestroyAuthKeyRequested(messageId));
        } else if (message instanceof RpcDropAnswer drop) {
            memory.calls.start(messageId);
            TlObject outcome = memory.dropAnswer(drop.reqMsgId());
            session.answer(messageId, Bytes.wrap(outcome.encode()), now);
        } else if (!(message instanceof HttpWait)) {
            String name = message.getClass().getSimpleName();
            memory.events.add(new ServerEvent.Ignored("expected what a client sends in a session, got " + name));
        }
    }

    /**
     * Sends again what is still here, and says what became of the rest.
     *
     * @param askedIds what the client asked by: the messages themselves, or its own that they answer
     */
    private void resend(List<Long> messageIds, List<Long> askedIds, long requestId, Instant now) {
        boolean allHere = true;
        for (long messageId : messageIds) {
            ServerMessage message = memory.outbox.unacknowledged(messageId);
            if (message == null) {
                allHere = false;
            } else {
                memory.outbox.resend(message);
            }
        }
        if (!allHere) {
            session.reply(requestId, new MsgsStateInfo(requestId, memory.states(askedIds)), now);
        }
    }
}
