package dev.tl4j.message;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.CryptoException;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.crypto.PacketPadding;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;
import java.nio.ByteBuffer;

/**
 * The encrypted packet: one message, alone or a container, under an authorization key.
 *
 * @param salt the server salt that the sender believes in
 * @param sessionId the session that it belongs to
 * @param message the message in it
 * @param quickAckToken what acknowledges this packet, if it asked for a quick ack
 * @see <a href="https://core.telegram.org/mtproto/description#encrypted-message">Encrypted message</a>
 */
public record EncryptedPacket(long salt, long sessionId, Message message, int quickAckToken) {
    /** What a writer must leave free in front of a message's body: the packet's header and the message's. */
    public static final int HEADROOM = PacketCipher.HEADER + PacketPadding.PLAIN_HEADER;

    /**
     * A sealed packet.
     *
     * @param bytes the packet, inside the array that its body was written to
     * @param quickAckToken what will acknowledge it, if it asks for a quick ack
     */
    public record Sealed(ByteBuffer bytes, int quickAckToken) {}

    /** What goes in front of a message's body. */
    public record Header(long salt, long sessionId, long messageId, int seqNo) {}

    /**
     * Seals the body that was written to {@code body}, in place; the writer is used up.
     *
     * @param body a writer with {@link #HEADROOM} bytes of room in front
     * @param random gives the padding
     */
    public static Sealed seal(
            PacketCipher cipher, AuthKey key, Direction direction, Header header, TlWriter body, Randomness random) {
        int length = body.size();
        byte[] padding = random.bytes(PacketPadding.shortest(length));
        body.writeRaw(padding, 0, padding.length);
        int plain = body.start() - PacketPadding.PLAIN_HEADER;
        body.setLong(plain, header.salt());
        body.setLong(plain + 8, header.sessionId());
        body.setLong(plain + 16, header.messageId());
        body.setInt(plain + 24, header.seqNo());
        body.setInt(plain + 28, length);
        int start = body.start() - HEADROOM;
        int size = HEADROOM + body.size();
        int token = cipher.seal(key, direction, body.array(), start, size);
        return new Sealed(ByteBuffer.wrap(body.array(), start, size), token);
    }

    /**
     * Opens a packet in place. Nothing of it may be believed before this has returned: {@code msg_key} is checked against the whole
     * plaintext, then the length and the padding. Whether salt, session and message id are acceptable is for the session to say.
     *
     * @param packet exactly one packet; it is decrypted in place and belongs to the result afterwards
     * @throws MessageException if the packet is not one that the holder of this key sealed
     */
    public static EncryptedPacket open(PacketCipher cipher, AuthKey key, Direction direction, byte[] packet) {
        try {
            int token = cipher.open(key, direction, packet, 0, packet.length);
            int plain = PacketCipher.HEADER;
            int length = PacketPadding.dataLength(packet, plain, packet.length - plain);
            TlReader reader = new TlReader(TlSchema.NONE, packet, plain, PacketPadding.PLAIN_HEADER);
            long salt = reader.readLong();
            long sessionId = reader.readLong();
            long messageId = reader.readLong();
            int seqNo = reader.readInt();
            Bytes body = Bytes.wrap(packet, HEADROOM, length);
            return new EncryptedPacket(salt, sessionId, new Message(messageId, seqNo, body), token);
        } catch (CryptoException e) {
            throw new MessageException("encrypted packet: " + e.getMessage(), e);
        }
    }
}
