package dev.tl4j.message;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;

/**
 * The unencrypted packet of the key exchange: {@code auth_key_id} 0, {@code msg_id}, length, body.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#unencrypted-message">Unencrypted message</a>
 */
public record PlainPacket(long messageId, Bytes body) {
    private static final int HEADER = 20;

    /** Whether a packet is a plain one: its {@code auth_key_id} is 0. */
    public static boolean isPlain(byte[] packet) {
        return packet.length >= 8 && new TlReader(TlSchema.NONE, packet).readLong() == 0;
    }

    /** The packet with one object in it. */
    public static byte[] encode(long messageId, TlObject body) {
        TlWriter writer = new TlWriter();
        writer.writeLong(0);
        writer.writeLong(messageId);
        int length = writer.skip(4);
        body.write(writer);
        writer.setInt(length, writer.size() - HEADER);
        return writer.toByteArray();
    }

    /**
     * Takes a packet apart.
     *
     * @throws MessageException if it is not a plain packet of the length it says
     */
    public static PlainPacket decode(byte[] packet) {
        try {
            TlReader reader = new TlReader(TlSchema.NONE, packet);
            long authKeyId = reader.readLong();
            if (authKeyId != 0) {
                throw new MessageException("plain packet: expected auth_key_id 0, got another");
            }
            long messageId = reader.readLong();
            int length = reader.readInt();
            if (length != reader.remaining()) {
                throw new MessageException(
                        "plain packet: expected a length of " + reader.remaining() + ", got " + length);
            }
            return new PlainPacket(messageId, reader.readRaw(length));
        } catch (TlException e) {
            throw new MessageException("plain packet: " + e.getMessage(), e);
        }
    }
}
