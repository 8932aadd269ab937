package dev.tl4j.message;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;

/** The id that a message's body begins with, which says what it is. */
public final class MessageBody {
    private MessageBody() {}

    /**
     * The first four bytes.
     *
     * @throws MessageException if there are not so many
     */
    public static int id(Bytes body) {
        try {
            return new TlReader(TlSchema.NONE, body).readInt();
        } catch (TlException e) {
            throw new MessageException("message body: " + e.getMessage(), e);
        }
    }
}
