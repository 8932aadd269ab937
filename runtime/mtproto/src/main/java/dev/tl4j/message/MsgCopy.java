package dev.tl4j.message;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;

/**
 * {@code msg_copy}: a message that was sent before, with the number it had then.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages#message-copies">Message copies</a>
 */
public final class MsgCopy {
    public static final int ID = 0xe06046b2;

    private static final int MESSAGE = 0x5bb8e511;

    private MsgCopy() {}

    /**
     * The message that is copied.
     *
     * @param body a message body that begins with {@link #ID}
     * @throws MessageException if it is cut short, too long, or carries a container or another copy
     */
    public static Message read(Bytes body) {
        try {
            TlReader reader = new TlReader(TlSchema.NONE, body);
            reader.expect(ID, "msg_copy");
            reader.expect(MESSAGE, "message");
            long messageId = reader.readLong();
            int seqNo = reader.readInt();
            Bytes copied = reader.readRaw(reader.readInt());
            reader.requireEnd();
            int id = MessageBody.id(copied);
            if (id == ID || id == MsgContainer.ID) {
                throw new MessageException("msg_copy: expected a message, got a container or another copy");
            }
            return new Message(messageId, seqNo, copied);
        } catch (TlException e) {
            throw new MessageException("msg_copy: " + e.getMessage(), e);
        }
    }
}
