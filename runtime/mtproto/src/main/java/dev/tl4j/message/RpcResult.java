package dev.tl4j.message;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;

/**
 * {@code rpc_result}: the answer to a call. The result stays a slice; whoever made the call knows its type.
 *
 * @param requestMessageId the {@code msg_id} of the call
 * @param result the boxed result, an {@code rpc_error}, or either of them in {@code gzip_packed}
 * @see <a href="https://core.telegram.org/mtproto/service_messages#response-to-an-rpc-query">Response to an RPC query</a>
 */
public record RpcResult(long requestMessageId, Bytes result) {
    public static final int ID = 0xf35c6d01;

    /** Writes what leads the result of the call with this {@code msg_id}. */
    public static void writeHeader(TlWriter writer, long requestMessageId) {
        writer.writeInt(ID);
        writer.writeLong(requestMessageId);
    }

    /**
     * Takes an answer apart.
     *
     * @param body a message body that begins with {@link #ID}
     * @throws MessageException if it is cut short
     */
    public static RpcResult read(Bytes body) {
        try {
            TlReader reader = new TlReader(TlSchema.NONE, body);
            reader.expect(ID, "rpc_result");
            long requestMessageId = reader.readLong();
            return new RpcResult(requestMessageId, reader.readRaw(reader.remaining()));
        } catch (TlException e) {
            throw new MessageException("rpc_result: " + e.getMessage(), e);
        }
    }
}
