package dev.tl4j.testkit.session;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One session of a client, as the server has it. Whoever drives it opens packets, passes them in, does what the events ask for, and asks
 * for packets to send:
 *
 * <pre>{@code
 * for (ServerEvent event : session.receive(packet, now)) { ... session.answer(messageId, result, now); ... }
 * session.poll(cipher, now).ifPresent(socket::write);
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public final class ServerSession {
    private final AuthKey key;
    private final long sessionId;
    private final Randomness random;
    private final SessionMemory memory;
    private final ServerInbox inbox;

    /**
     * @param key the client's authorization key
     * @param sessionId as the client chose it
     * @param salts of the key
     * @param random gives the padding of packets and the session's unique id
     */
    public ServerSession(AuthKey key, long sessionId, ServerSalts salts, Randomness random) {
        this.key = key;
        this.sessionId = sessionId;
        this.random = random;
        memory = new SessionMemory(salts);
        inbox = new ServerInbox(this, memory, random);
    }

    /** The session's id. */
    public long id() {
        return sessionId;
    }

    /** Takes a packet of this session, which was opened with its key. */
    public List<ServerEvent> receive(EncryptedPacket packet, Instant now) {
        Message message = packet.message();
        Optional<BadMsg> wrong = BadMsg.ofPacket(message.messageId(), now);
        if (wrong.isPresent()) {
            complain(message, wrong.get(), now);
        } else if (!memory.salts.accepts(packet.salt(), now)) {
            complain(message, BadMsg.WRONG_SALT, now);
        } else {
            inbox.accept(message, now);
        }
        return takeEvents();
    }

    private List<ServerEvent> takeEvents() {
        List<ServerEvent> events = List.copyOf(memory.events);
        memory.events.clear();
        return events;
    }

    /** Says that something is wrong with a packet's message, whether it is or not, and does not take it. */
    public List<ServerEvent> refuse(EncryptedPacket packet, BadMsg wrong, Instant now) {
        complain(packet.message(), wrong, now);
        return takeEvents();
    }

    /**
     * Answers a call. Does nothing if the client no longer wants the answer.
     *
     * @param messageId of the call
     * @param result boxed, packed or not
     */
    public void answer(long messageId, Bytes result, Instant now) {
        memory.acks.answered(messageId);
        if (!memory.calls.end(messageId)) {
            return;
        }
        TlWriter body = new TlWriter(0, 12 + result.size());
        RpcResult.writeHeader(body, messageId);
        int at = body.skip(result.size());
        result.copyTo(body.array(), at);
        ServerMessage answer = memory.outbox.addAnswer(Bytes.wrap(body.array(), body.start(), body.size()), true, now);
        memory.calls.answered(messageId, answer.messageId());
    }

    /** Answers a call with an {@code rpc_error}. */
    public void refuse(long messageId, int code, String error, Instant now) {
        answer(messageId, Bytes.wrap(new RpcError(code, error).encode()), now);
    }

    /** Answers a service request, with a message of its own that wants no acknowledgment. */
    public void reply(long messageId, TlObject answer, Instant now) {
        memory.acks.answered(messageId);
        memory.outbox.addAnswer(Bytes.wrap(answer.encode()), false, now);
    }

    /** Tells the client something that it did not ask for: an update, say. */
    public void push(Bytes update, Instant now) {
        memory.outbox.addNotification(update, true, now);
    }

    /** Sends once more what the client did not acknowledge, because it has a new connection. */
    public void reconnected() {
        memory.outbox.resendAll();
    }

    /** Says what is wrong with a message, which counts as not received. */
    void complain(Message message, BadMsg wrong, Instant now) {
        TlObject complaint = wrong == BadMsg.WRONG_SALT
                ? new BadServerSalt(message.messageId(), message.seqNo(), wrong.code(), memory.salts.current(now))
                : new BadMsgNotification(message.messageId(), message.seqNo(), wrong.code());
        memory.outbox.addAnswer(Bytes.wrap(complaint.encode()), false, now);
        memory.events.add(new ServerEvent.Complained(wrong));
    }

    /** Whether there is something that should go now. */
    public boolean hasPacket(Instant now) {
        if (memory.acks.areDue(now)) {
            memory.outbox.addNotification(Bytes.wrap(new MsgsAck(memory.acks.take()).encode()), false, now);
        }
        return !memory.outbox.isEmpty();
    }

    /** The next packet to send, if there is something that should go now. Ask until there is none. */
    public Optional<EncryptedPacket.Sealed> poll(PacketCipher cipher, Instant now) {
        return poll(cipher, now, UnaryOperator.identity());
    }

    /**
     * The next packet to send, if there is something that should go now.
     *
     * @param faults changes what is sealed
     */
    public Optional<EncryptedPacket.Sealed> poll(PacketCipher cipher, Instant now, UnaryOperator<Outgoing> faults) {
        if (!hasPacket(now)) {
            return Optional.empty();
        }
        TlWriter body = Outbox.newBody();
        ServerMessage packed = memory.outbox.pack(body, now);
        EncryptedPacket.Header header =
                new EncryptedPacket.Header(memory.salts.current(now), sessionId, packed.messageId(), packed.seqNo());
        Outgoing honest = new Outgoing(
                header, Bytes.wrap(body.array(), body.start(), body.size()), () -> memory.outbox.freshId(now));
        Outgoing outgoing = faults.apply(honest);
        TlWriter sealed = honest.hasSameBody(outgoing) ? body : outgoing.write();
        return Optional.of(EncryptedPacket.seal(cipher, key, Direction.TO_CLIENT, outgoing.header(), sealed, random));
    }

    /** The server's clock was set: its messages are numbered by the new time, though that may be earlier. */
    public void clockChanged() {
        memory.outbox.forgetTime();
    }

    /** When to poll again at the latest, if at all. */
    public Optional<Instant> wakeUpAt() {
        return memory.acks.dueAt();
    }

    @Override
    public String toString() {
        return "ServerSession[" + Long.toHexString(sessionId) + "]";
    }
}
