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

    private final SessionNumbers numbers;
    private final long unixNanos;
    private final TlWriter writer = new TlWriter(EncryptedPacket.HEADROOM, USUAL_SIZE);
    private final List<Packed> packed = new ArrayList<>();
    private final List<Unwritable> unwritable = new ArrayList<>();
    private boolean container;

    /** A message that was written, with the numbers it got. */
    record Packed(long messageId, int seqNo, SentMessages.Sent sent) {}

    /** A message that could not be written. */
    record Unwritable(Outgoing outgoing, RuntimeException reason) {}

    Packing(SessionNumbers numbers, long unixNanos) {
        this.numbers = numbers;
        this.unixNanos = unixNanos;
    }

    /** Takes as much from {@code waiting} as fits one packet. */
    void take(Deque<SentMessages.Sent> waiting) {
        if (waiting.size() == 1) {
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

    List<Packed> packed() {
        return packed;
    }

    List<Unwritable> unwritable() {
        return unwritable;
    }

    private void single(SentMessages.Sent sent) {
        if (write(sent.outgoing())) {
            addNumbers(sent);
        }
    }

    private void container(Deque<SentMessages.Sent> waiting) {
        container = true;
        MsgContainer.writeHeader(writer, 0);
        int count = writer.start() + 4;
        while (!waiting.isEmpty() && packed.size() < MsgContainer.MAX_MESSAGES) {
            int before = writer.size();
            int header = writer.skip(MsgContainer.MESSAGE_HEADER);
            if (!write(waiting.element().outgoing())) {
                writer.truncate(before);
                waiting.remove();
            } else if (writer.size() <= MsgContainer.MAX_BYTES) {
                Packed done = addNumbers(waiting.remove());
                writer.setLong(header, done.messageId());
                writer.setInt(header + 8, done.seqNo());
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

    private Packed addNumbers(SentMessages.Sent sent) {
        Packed done = new Packed(
                numbers.nextMessageId(unixNanos),
                numbers.nextSeqNo(sent.outgoing().isContentRelated()),
                sent);
        packed.add(done);
        return done;
    }

    /** Writes and, where it pays, compresses a message; false if its values cannot be written. */
    private boolean write(Outgoing outgoing) {
        int before = writer.size();
        try {
            outgoing.body().write(writer);
            GzipPacked.pack(writer, before);
            return true;
        } catch (RuntimeException e) {
            // A string too long for TL, say, or a user's own class: its call fails, the others go on.
            writer.truncate(before);
            unwritable.add(new Unwritable(outgoing, e));
            return false;
        }
    }
}
