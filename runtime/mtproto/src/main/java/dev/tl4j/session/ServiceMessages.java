package dev.tl4j.session;

import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.FutureSalts;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.NewSessionCreated;
import dev.tl4j.mtproto.Pong;
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
    private final BadMessages badMessages;
    private final Set<Long> createdSessions = new LinkedHashSet<>();

    ServiceMessages(SessionState state) {
        this.state = state;
        badMessages = new BadMessages(state);
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
        if (message instanceof Pong pong) {
            state.sent.take(pong.msgId());
        } else if (message instanceof BadServerSalt complaint) {
            badMessages.onBadServerSalt(complaint);
        } else if (message instanceof BadMsgNotification complaint) {
            badMessages.onBadMsgNotification(complaint, messageId, now);
        } else if (message instanceof NewSessionCreated created) {
            onNewSession(created);
        } else if (message instanceof FutureSalts salts) {
            onFutureSalts(salts);
        }
    }

    /** Whether a message corrects our clock, and so may be of another time than we think it is. */
    boolean correctsClock(Bytes body) {
        try {
            return decode(body)
                    .filter(message ->
                            message instanceof BadMsgNotification complaint && badMessages.isAboutClock(complaint))
                    .isPresent();
        } catch (TlException e) {
            return false;
        }
    }

    /** The server knows nothing of what we sent before {@code first_msg_id}. */
    private void onNewSession(NewSessionCreated created) {
        if (!createdSessions.add(created.uniqueId())) {
            return;
        }
        if (createdSessions.size() > KEPT_SESSIONS) {
            createdSessions.remove(createdSessions.iterator().next());
        }
        state.salts.set(created.serverSalt());
        state.sendAgain(state.sent.takeBefore(created.firstMsgId()));
        state.events.add(new Event.SessionCreated());
    }

    private void onFutureSalts(FutureSalts salts) {
        if (state.sent.take(salts.reqMsgId()) != null) {
            state.salts.setFuture(salts.salts());
        }
    }
}
