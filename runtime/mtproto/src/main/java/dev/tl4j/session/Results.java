package dev.tl4j.session;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;

/**
 * Answers to calls. An answer ends the call with its {@code req_msg_id}; one that belongs to no call is ignored.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages#response-to-an-rpc-query">Response to an RPC query</a>
 */
final class Results {
    private final SessionState state;
    private final ServiceMessages serviceMessages;

    Results(SessionState state, ServiceMessages serviceMessages) {
        this.state = state;
        this.serviceMessages = serviceMessages;
    }

    /**
     * Takes an answer.
     *
     * @param budget for what the packet holds when it is unpacked
     */
    void on(Bytes body, UnpackBudget budget) {
        RpcResult result = RpcResult.read(body);
        Sent sent = state.sent.take(result.requestMessageId());
        if (sent != null && sent.draft.outgoing() instanceof Outgoing.CallMessage message) {
            state.calls.remove(message.call);
            state.events.add(answer(message.call, result.result(), budget));
            return;
        }
        TlObject request = state.sent.takeRequest(result.requestMessageId(), TlObject.class);
        if (request != null && MessageBody.id(result.result()) == RpcError.ID) {
            serviceMessages.onRefused(request);
        } else if (request != null) {
            ServiceMessages.decode(result.result()).ifPresent(serviceMessages::onResult);
        }
    }

    /** Takes what came in a session that was left, if it is an answer that this owes. */
    void onFormer(long sessionId, Bytes body, UnpackBudget budget) {
        if (MessageBody.id(body) == RpcResult.ID) {
            RpcResult result = RpcResult.read(body);
            Outgoing.CallMessage message = state.former.take(sessionId, result.requestMessageId());
            if (message != null) {
                state.calls.remove(message.call);
                state.events.add(answer(message.call, result.result(), budget));
            }
        }
    }

    private static Event answer(Call call, Bytes packed, UnpackBudget budget) {
        try {
            Bytes result = MessageBody.id(packed) == GzipPacked.ID ? budget.unpack(packed) : packed;
            if (MessageBody.id(result) == RpcError.ID) {
                TlReader reader = new TlReader(MtprotoSchema.schema(), result);
                RpcError error = RpcError.read(reader);
                reader.requireEnd();
                return new Event.Refused(call, error.errorCode(), error.errorMessage());
            }
            return new Event.Answered(call, result);
        } catch (MessageException | TlException e) {
            return new Event.Failed(call, new SessionException("answer: " + e.getMessage(), e));
        }
    }
}
