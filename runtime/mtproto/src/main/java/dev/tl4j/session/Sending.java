package dev.tl4j.session;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.mtproto.GetFutureSalts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packets on their way out: what is due is queued, packed and sealed. */
final class Sending {
    private static final int KEPT_TOKENS = 256;

    private final AuthKey key;
    private final PacketCipher cipher;
    private final Randomness random;
    private final SessionState state;
    private final StateRequests states;
    private final Map<Integer, List<Sent>> quickAckTokens = new LinkedHashMap<>();

    Sending(AuthKey key, PacketCipher cipher, Randomness random, SessionState state, StateRequests states) {
        this.key = key;
        this.cipher = cipher;
        this.random = random;
        this.state = state;
        this.states = states;
    }

    /** The next packet, if something should go now. */
    Optional<EncryptedPacket.Sealed> poll(Moment now) {
        state.former.endOld(now);
        queueServiceMessages(now);
        while (!state.waiting.isEmpty()) {
            Packing packing = new Packing(state, now);
            packing.take(state.waiting);
            if (!packing.packed().isEmpty()) {
                return Optional.of(seal(packing, now));
            }
        }
        return Optional.empty();
    }

    /** A packet with nothing but a ping, if it is time for one. */
    Optional<EncryptedPacket.Sealed> pollPing(Moment now) {
        if (!state.pings.isDue(now)) {
            return Optional.empty();
        }
        Packing packing = new Packing(state, now);
        packing.take(new ArrayDeque<>(List.of(state.draft(ping(now)))));
        return Optional.of(seal(packing, now));
    }

    private Outgoing ping(Moment now) {
        if (state.pings.isDead()) {
            state.events.add(new Event.Unresponsive());
            state.pings.start(now);
        }
        return new Outgoing.Service(state.pings.next(now));
    }

    private void queueServiceMessages(Moment now) {
        if (state.pings.isDue(now)) {
            state.queue(ping(now));
        }
        states.askAboutOld(now);
        if (!state.waiting.isEmpty() && state.salts.shouldAsk(now)) {
            state.queue(new Outgoing.Service(new GetFutureSalts(Salts.ASKED)));
        }
        if (state.acks.areDue(now) || (!state.acks.isEmpty() && !state.waiting.isEmpty())) {
            state.queue(new Outgoing.Acknowledgment(state.acks.take()));
        }
    }

    private EncryptedPacket.Sealed seal(Packing packing, Moment now) {
        Sent.Numbers numbers = packing.packed().get(0).numbers;
        if (packing.isContainer()) {
            long messageId = state.numbers.nextMessageId(state.clock.unixNanos(now));
            numbers = new Sent.Numbers(messageId, state.numbers.nextSeqNo(false));
            state.sent.addContainer(
                    messageId, packing.packed().stream().map(Sent::messageId).toList());
        }
        EncryptedPacket.Header header = new EncryptedPacket.Header(
                state.salts.at(state.clock.unixSeconds(now)),
                state.numbers.sessionId,
                numbers.messageId(),
                numbers.seqNo());
        EncryptedPacket.Sealed sealed =
                EncryptedPacket.seal(cipher, key, Direction.TO_SERVER, header, packing.body(), random);
        remember(sealed.quickAckToken(), packing.packed());
        return sealed;
    }

    private void remember(int token, List<Sent> packed) {
        List<Sent> wanting = new ArrayList<>(0);
        for (Sent sent : packed) {
            if (wantsQuickAck(sent)) {
                wanting.add(sent);
            }
        }
        if (wanting.isEmpty()) {
            return;
        }
        quickAckTokens.put(token, wanting);
        if (quickAckTokens.size() > KEPT_TOKENS) {
            quickAckTokens.remove(quickAckTokens.keySet().iterator().next());
        }
    }

    private static boolean wantsQuickAck(Sent sent) {
        return sent.draft.outgoing() instanceof Outgoing.CallMessage message && message.call.wantsQuickAck();
    }

    /** Whether somebody waits for a quick ack of this token. */
    boolean wantsQuickAck(int token) {
        return quickAckTokens.containsKey(token);
    }

    /** What a quick ack says: these calls arrived. It is no acknowledgment, as the server may still refuse them. */
    List<Event> quickAcked(int token) {
        List<Event> delivered = new ArrayList<>();
        for (Sent sent : quickAckTokens.getOrDefault(token, List.of())) {
            if (state.sent.get(sent.messageId()) == sent
                    && sent.draft.outgoing() instanceof Outgoing.CallMessage message) {
                delivered.add(new Event.Delivered(message.call));
            }
        }
        quickAckTokens.remove(token);
        return delivered;
    }

    /** Tokens mean nothing on another connection. */
    void forgetTokens() {
        quickAckTokens.clear();
    }
}
