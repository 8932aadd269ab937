package dev.tl4j.session;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.mtproto.DestroyAuthKey;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.mtproto.RpcDropAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One session under one authorization key. Whoever drives it passes in the packets that came, asks for the packets to send, and calls
 * again when {@link #wakeUpAt} says so:
 *
 * <pre>{@code
 * session.invoke(call);
 * session.poll(now).ifPresent(socket::write);
 * for (Event event : session.receive(packet, now)) { ... }
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public final class Session {
    private final AuthKey key;
    private final SessionState state;
    private final StateRequests states;
    private final Reception reception;
    private final Sending sending;
    private boolean online;
    private boolean wasOnline;
    private boolean congested;

    /**
     * A session that is not connected yet.
     *
     * @param key agreed on with the data center
     * @param salt the server salt as far as it is known; a wrong one costs one round trip
     * @param clock the server's time, as far as it is known
     * @param random gives the session's id and the padding of packets
     */
    public Session(AuthKey key, long salt, ServerClock clock, Randomness random, Moment now) {
        this.key = key;
        PacketCipher cipher = new PacketCipher();
        state = new SessionState(random, clock, new Salts(salt), now);
        states = new StateRequests(state, now);
        reception = new Reception(key, cipher, state, states);
        sending = new Sending(key, cipher, random, state, states);
    }

    /** The session's id, which changes when the server makes us begin another. */
    public long id() {
        return state.numbers.sessionId;
    }

    /** The key that the session's packets are under. */
    public AuthKey key() {
        return key;
    }

    /** The server salt in use at the moment, worth storing with the key. */
    public long salt(Moment now) {
        return state.salts.at(state.clock.unixSeconds(now));
    }

    /** Takes salts that an earlier session under this key learnt, as {@link Event.SaltsLearnt} told them; nothing if it learnt none. */
    public void useSalts(List<FutureSalt> salts) {
        state.salts.restore(salts);
    }

    /** Queues a call; it goes with the next packet. */
    public void invoke(Call call) {
        Outgoing.CallMessage message = new Outgoing.CallMessage(call);
        state.calls.put(call, message);
        state.queue(message);
    }

    /** Forgets a call: nothing more will be heard of it. If the server has it, it is asked not to answer. */
    public void forget(Call call) {
        Outgoing.CallMessage message = state.calls.remove(call);
        if (message == null) {
            return;
        }
        message.forgotten = true;
        state.former.forget(message);
        if (message.messageId != 0) {
            state.queue(new Outgoing.Service(new RpcDropAnswer(message.messageId)));
            state.sent.take(message.messageId);
        }
    }

    /** Whether no call waits for anything. */
    public boolean isIdle() {
        return state.calls.isEmpty();
    }

    /** Asks the server to destroy the authorization key, which ends in {@link Event.KeyDestroyed}. */
    public void destroyKey() {
        state.destroysKey = true;
        state.queue(new Outgoing.Service(new DestroyAuthKey()));
    }

    /** Tells that a connection was made or made anew. The server is asked what it got of that which has no answer. */
    public void connected(Moment now) {
        online = true;
        if (wasOnline) {
            state.pings.startNow(now);
            states.askAboutAll(now);
            if (state.destroysKey) {
                state.queue(new Outgoing.Service(new DestroyAuthKey()));
            }
        } else {
            state.pings.start(now);
        }
        wasOnline = true;
    }

    /** Tells that the connection ended. Until there is another, calls wait, but for those whose answers could have come only over it. */
    public List<Event> disconnected() {
        leaveConnection();
        return state.takeEvents();
    }

    private void leaveConnection() {
        online = false;
        state.former.endAll();
        sending.forgetTokens();
    }

    /**
     * Ends the session, whose key is of no more use. What the server acknowledged is told as {@linkplain Event.Forgotten forgotten}.
     *
     * @return the other calls, in their order, which may be sent in another session
     */
    public List<Call> abandon() {
        leaveConnection();
        state.onForgotten(state.sent.takeAll());
        List<Call> left = takeUnsent();
        state.waiting.clear();
        return left;
    }

    /**
     * Gives back the calls that the server cannot have, to be sent in another session: one that is to follow this one, say. The others
     * stay until they are answered; {@link #isIdle} tells when.
     *
     * @return the calls that were not sent yet, or that the server refused, in their order
     */
    public List<Call> takeUnsent() {
        List<Call> unsent = new ArrayList<>();
        List<Draft> others = new ArrayList<>();
        List<Draft> all = new ArrayList<>(state.waiting);
        all.addAll(state.former.takeHeld());
        all.sort(Comparator.comparingLong(Draft::order));
        for (Draft draft : all) {
            if (!(draft.outgoing() instanceof Outgoing.CallMessage message) || draft.repeated() != null) {
                others.add(draft);
            } else if (state.calls.remove(message.call) != null) {
                unsent.add(message.call);
            }
        }
        state.waiting.clear();
        state.waiting.addAll(others);
        return unsent;
    }

    /** Whether a packet that was sealed holds calls which {@linkplain Call#wantsQuickAck want a quick ack}; it should ask for one. */
    public boolean wantsQuickAck(EncryptedPacket.Sealed packet) {
        return sending.wantsQuickAck(packet.quickAckToken());
    }

    /** Takes a quick ack: the server has that packet, though it may still refuse what was in it. */
    public List<Event> quickAcked(int token) {
        return sending.quickAcked(token);
    }

    /**
     * Takes a packet from the server.
     *
     * @param packet exactly one encrypted packet; it belongs to the session and its events afterwards
     */
    public List<Event> receive(byte[] packet, Moment now) {
        reception.receive(packet, now);
        return state.takeEvents();
    }

    /** The next packet to send, if there is something that should go now. Ask until there is none. */
    public Optional<EncryptedPacket.Sealed> poll(Moment now) {
        if (!online) {
            return Optional.empty();
        }
        return congested ? sending.pollPing(now) : sending.poll(now);
    }

    /**
     * Tells whether the network takes no more for the moment. As long as it does not everything waits, as it was given to the session and
     * not as packets; only a ping goes when its time comes, since a peer that reads nothing may be dead.
     */
    public void congested(boolean nowCongested) {
        congested = nowCongested;
    }

    /** Events that came about while polling, which {@link #poll} cannot give back. */
    public List<Event> takeEvents() {
        return state.takeEvents();
    }

    /** When to poll again at the latest, on the monotonic clock; only while connected. */
    public long wakeUpAt() {
        long wakeUpAt = state.pings.dueAt();
        if (congested) {
            return wakeUpAt;
        }
        if (!state.acks.isEmpty() && state.acks.dueAt() - wakeUpAt < 0) {
            wakeUpAt = state.acks.dueAt();
        }
        if (!state.former.isEmpty() && state.former.dueAt() - wakeUpAt < 0) {
            wakeUpAt = state.former.dueAt();
        }
        if (!state.calls.isEmpty() && states.dueAt() - wakeUpAt < 0) {
            wakeUpAt = states.dueAt();
        }
        return wakeUpAt;
    }
}
