package dev.tl4j.message;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code msg_container}: several messages in one. Its bodies stay slices.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages#simple-container">Simple container</a>
 */
public final class MsgContainer {
    public static final int ID = 0x73f1f8dc;

    /** How many messages a container may hold. */
    public static final int MAX_MESSAGES = 1020;

    /** How many bytes the messages of a container may take together, their headers included. */
    public static final int MAX_BYTES = 1_044_456;

    /** Bytes in front of each message's body: {@code msg_id}, {@code seqno}, {@code bytes}. */
    public static final int MESSAGE_HEADER = 16;

    private MsgContainer() {}

    /** Writes what leads a container of {@code count} messages. */
    public static void writeHeader(TlWriter writer, int count) {
        writer.writeInt(ID);
        writer.writeInt(count);
    }

    /**
     * Takes a container apart.
     *
     * @param body a message body that begins with {@link #ID}
     * @throws MessageException if it is cut short, too long, or has another container in it
     */
    public static List<Message> read(Bytes body) {
        try {
            TlReader reader = new TlReader(TlSchema.NONE, body);
            reader.expect(ID, "msg_container");
            int count = reader.readInt();
            if (count < 0 || count > MAX_MESSAGES) {
                throw new MessageException("container: expected at most " + MAX_MESSAGES + " messages, got " + count);
            }
            List<Message> messages = new ArrayList<>(Math.min(count, body.size() / MESSAGE_HEADER));
            for (int i = 0; i < count; i++) {
                messages.add(readMessage(reader));
            }
            reader.requireEnd();
            return messages;
        } catch (TlException e) {
            throw new MessageException("container: " + e.getMessage(), e);
        }
    }

    private static Message readMessage(TlReader reader) {
        long messageId = reader.readLong();
        int seqNo = reader.readInt();
        int length = reader.readInt();
        if (length < 4 || length % 4 != 0) {
            throw new MessageException("container: expected messages of a multiple of 4 bytes, got " + length);
        }
        Message message = new Message(messageId, seqNo, reader.readRaw(length));
        if (MessageBody.id(message.body()) == ID) {
            throw new MessageException("container: expected messages, got another container inside");
        }
        return message;
    }
}
