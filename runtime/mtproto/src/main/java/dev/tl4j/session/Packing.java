package dev.tl4j.session;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.tl.TlWriter;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Writes waiting messages into the body of one packet, each once and at its place. One message goes as it is, several in a container.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages#containers">Containers</a>
 */
final class Packing {
    private static final int USUAL_SIZE = 1024;

    private final SessionState state;
    private final Moment now;
    private final TlWriter writer = new TlWriter(EncryptedPacket.HEADROOM, USUAL_SIZE);
    private final List<Sent> packed = new ArrayList<>();
    private boolean container;

    Packing(SessionState state, Moment now) {
        this.state = state;
        this.now = now;
    }

    /** Takes as much of what waits as fits one packet; what cannot be written fails. */
    void take(Deque<Draft> waiting) {
        Draft first = waiting.element();
        // A number that is not of now is taken only inside of a container, which has a number of its own.
        boolean goesAsItIs = waiting.size() == 1 && first.repeated() == null;
        if (goesAsItIs || first.isAlone()) {
            single(waiting.remove());
        } else {
            container(waiting);
        }
    }

    /** Whether {@link #body} is a container, even if of one message. */
    boolean isContainer() {
        return container;
    }

    TlWriter body() {
        return writer;
    }

    List<Sent> packed() {
        return packed;
    }

    private void single(Draft draft) {
        long messageId = messageId(draft);
        if (write(draft, messageId)) {
            add(draft, messageId);
        }
    }

    private void container(Deque<Draft> waiting) {
        container = true;
        MsgContainer.writeHeader(writer, 0);
        int count = writer.start() + 4;
        int longest = 0;
        while (!waiting.isEmpty() && packed.size() < MsgContainer.MAX_MESSAGES) {
            Draft draft = waiting.element();
            int before = writer.size();
            // How long a call is shows only when it is written. Where one as long as the longest so far has no room,
            // none is tried: parts of files come one after the other, and each would be written twice.
            boolean isInVain =
                    before + longest > MsgContainer.MAX_BYTES && draft.outgoing() instanceof Outgoing.CallMessage;
            if (draft.isAlone() || isInVain) {
                break;
            }
            int header = writer.skip(MsgContainer.MESSAGE_HEADER);
            long messageId = messageId(draft);
            if (!write(draft, messageId)) {
                writer.truncate(before);
                waiting.remove();
            } else if (writer.size() <= MsgContainer.MAX_BYTES) {
                waiting.remove();
                longest = Math.max(longest, writer.size() - before);
                Sent done = add(draft, messageId);
                writer.setLong(header, messageId);
                writer.setInt(header + 8, done.numbers.seqNo());
                writer.setInt(header + 12, writer.size() - before - MsgContainer.MESSAGE_HEADER);
                writer.setInt(count, packed.size());
            } else {
                writer.truncate(before);
                break;
            }
        }
        if (packed.isEmpty()) {
            container = false;
            writer.truncate(0);
            if (!waiting.isEmpty()) {
                single(waiting.remove());
            }
        }
    }

    private long messageId(Draft draft) {
        Sent repeated = draft.repeated();
        return repeated == null ? state.numbers.nextMessageId(state.clock.unixNanos(now)) : repeated.messageId();
    }

    private Sent add(Draft draft, long messageId) {
        Sent sent = draft.repeated();
        if (sent == null) {
            int seqNo = state.numbers.nextSeqNo(draft.outgoing().isContentRelated());
            sent = new Sent(draft, new Sent.Numbers(messageId, seqNo), now);
            state.sent.add(sent);
        } else {
            sent.sentAgain(now);
        }
        packed.add(sent);
        return sent;
    }

    /** Writes and, where it pays, compresses a message; false if nobody wants it any more or its values cannot be written. */
    private boolean write(Draft draft, long messageId) {
        if (draft.isObsolete(state.sent)) {
            return false;
        }
        int before = writer.size();
        try {
            Slot slot = new Slot(state.numbers.sessionId, messageId, messageIdBefore(draft.outgoing()));
            draft.outgoing().body(slot).write(writer);
            GzipPacked.pack(writer, before);
            return true;
        } catch (RuntimeException e) {
            // A string too long for TL, say, or a user's own class: its call fails, the others go on.
            writer.truncate(before);
            state.sent.take(messageId);
            state.fail(draft.outgoing(), new SessionException("call: cannot be written: " + e.getMessage(), e));
            return false;
        }
    }

    /** The id of the call that this one comes after. Calls wait in their order, so that was packed before. */
    private long messageIdBefore(Outgoing outgoing) {
        if (outgoing instanceof Outgoing.CallMessage message) {
            Call after = message.call.after();
            Outgoing.CallMessage before = after == null ? null : state.calls.get(after);
            return before == null ? 0 : before.messageId;
        }
        return 0;
    }
}
