package dev.tl4j.session;

import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.DestroyAuthKey;
import dev.tl4j.mtproto.DestroyAuthKeyFail;
import dev.tl4j.mtproto.FutureSalts;
import dev.tl4j.mtproto.GetFutureSalts;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.MsgsAllInfo;
import dev.tl4j.mtproto.MsgsStateInfo;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.NewSessionCreated;
import dev.tl4j.mtproto.PingDelayDisconnect;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.mtproto.TypeDestroyAuthKeyRes;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the server says about messages and sessions.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages">Service messages</a>
 */
final class ServiceMessages {
    private static final int KEPT_SESSIONS = 64;

    private final SessionState state;
    private final StateRequests states;
    private final BadMessages badMessages;
    private final Resends resends;
    private final Set<Long> createdSessions = new LinkedHashSet<>();

    ServiceMessages(SessionState state, StateRequests states) {
        this.state = state;
        this.states = states;
        badMessages = new BadMessages(state, states);
        resends = new Resends(state);
    }

    /**
     * The service message that a body is.
     *
     * @return empty if its id is none of MTProto's
     * @throws TlException if it is one but cannot be read
     */
    static Optional<TlObject> decode(Bytes body) {
        TlReader reader = new TlReader(MtprotoSchema.schema(), body);
        TlObject message = MtprotoSchema.schema().readFields(reader.readInt(), reader);
        if (message != null) {
            reader.requireEnd();
        }
        return Optional.ofNullable(message);
    }

    /** Does what a service message asks for. */
    void on(TlObject message, long messageId, Moment now) {
        if (message instanceof MsgsAck acknowledged) {
            onAck(acknowledged);
        } else if (message instanceof Pong pong) {
            onPong(pong, messageId, now);
        } else if (message instanceof BadServerSalt complaint) {
            badMessages.onBadServerSalt(complaint);
        } else if (message instanceof BadMsgNotification complaint) {
            badMessages.onBadMsgNotification(complaint, messageId, now);
        } else if (message instanceof NewSessionCreated created) {
            onNewSession(created);
        } else if (message instanceof FutureSalts salts) {
            onFutureSalts(salts);
        } else if (message instanceof MsgsStateInfo info) {
            states.onStateInfo(info.reqMsgId(), info.info(), now);
        } else if (message instanceof MsgsAllInfo info) {
            states.onAllInfo(info.msgIds(), info.info(), now);
        } else if (!resends.on(message, messageId, now)) {
            onResult(message);
        }
    }

    /** Takes the answer to a request of the session's own, which comes alone or in an {@code rpc_result}. */
    void onResult(TlObject result) {
        if (result instanceof TypeDestroyAuthKeyRes outcome && state.destroysKey) {
            state.destroysKey = false;
            state.events.add(new Event.KeyDestroyed(outcome));
        }
    }

    /** Takes the refusal of a request of the session's own. */
    void onRefused(TlObject request) {
        if (request instanceof DestroyAuthKey) {
            onResult(new DestroyAuthKeyFail());
        }
    }

    /**
     * Whether a message tells the server's time whatever its own number says: a complaint about our clock, or the answer to our last ping.
     * Both are about what we have just sent, so neither can be an old packet.
     */
    boolean tellsTime(Bytes body) {
        try {
            TlObject message = decode(body).orElse(null);
            return message instanceof BadMsgNotification complaint
                    ? badMessages.isAboutClock(complaint)
                    : message instanceof Pong pong && state.pings.isAwaited(pong.pingId());
        } catch (TlException e) {
            return false;
        }
    }

    /** Whether a message is about something of ours that still waits, so that it was not done before, however old its number is. */
    boolean isAwaited(Bytes body) {
        try {
            return MessageBody.id(body) == RpcResult.ID
                    ? state.sent.isPending(RpcResult.read(body).requestMessageId())
                    : tellsTime(body);
        } catch (MessageException e) {
            return false;
        }
    }

    private void onAck(MsgsAck acknowledged) {
        for (long id : acknowledged.msgIds()) {
            Sent sent = state.sent.get(id);
            if (sent != null) {
                sent.acknowledged = true;
            }
        }
    }

    private void onPong(Pong pong, long messageId, Moment now) {
        state.sent.takeRequest(pong.msgId(), PingDelayDisconnect.class);
        state.pings
                .roundTrip(pong.pingId(), now)
                .ifPresent(nanos -> state.clock.learnFromAnswer(messageId, nanos, now));
    }

    /** The server knows nothing of what we sent before {@code first_msg_id}. */
    private void onNewSession(NewSessionCreated created) {
        if (!createdSessions.add(created.uniqueId())) {
            return;
        }
        if (createdSessions.size() > KEPT_SESSIONS) {
            createdSessions.remove(createdSessions.iterator().next());
        }
        if (state.salts.set(created.serverSalt())) {
            state.saltsLearnt();
        }
        state.onForgotten(state.sent.takeBefore(created.firstMsgId()));
        state.events.add(new Event.SessionCreated());
    }

    private void onFutureSalts(FutureSalts salts) {
        if (state.sent.takeRequest(salts.reqMsgId(), GetFutureSalts.class) != null) {
            state.salts.setFuture(salts.salts());
            state.saltsLearnt();
        }
    }
}
