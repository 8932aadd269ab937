package dev.tl4j.session;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A server that says whatever a test wants, packet by packet, and reads what the client says. It keeps no rules of its own. */
final class Server {
    static final AuthKey KEY = AuthKey.of(random(99).bytes(AuthKey.LENGTH));
    static final long SALT = 0x5a17;
    static final int SECONDS = 1_900_000_000;

    private final PacketCipher cipher = new PacketCipher();
    private final Randomness random = random(3);
    private final MessageIds ids = new MessageIds();

    /** Server and client think that it is this time. */
    long seconds = SECONDS;

    static Randomness random(long seed) {
        return new Random(seed)::nextBytes;
    }

    /** The next id of a message that answers something. */
    long nextId() {
        return idAt(seconds);
    }

    long idAt(long unixSeconds) {
        return ids.next(unixSeconds * 1_000_000_000L) + 1;
    }

    /** A packet with one object in it that wants no acknowledgment. */
    byte[] packet(Session to, TlObject object) {
        return packet(to.id(), new Message(nextId(), 0, bytes(object)));
    }

    /** A packet with one message in it. */
    byte[] packet(long sessionId, Message message) {
        TlWriter body = new TlWriter(EncryptedPacket.HEADROOM, 64);
        write(message.body(), body);
        EncryptedPacket.Header header =
                new EncryptedPacket.Header(SALT, sessionId, message.messageId(), message.seqNo());
        ByteBuffer sealed = EncryptedPacket.seal(cipher, KEY, Direction.TO_CLIENT, header, body, random)
                .bytes();
        return Arrays.copyOfRange(sealed.array(), sealed.position(), sealed.limit());
    }

    /** A container with a number of its own, above those of its messages. */
    Message container(Message... messages) {
        return container(nextId(), messages);
    }

    static Message container(long messageId, Message... messages) {
        TlWriter body = new TlWriter();
        MsgContainer.writeHeader(body, messages.length);
        for (Message message : messages) {
            body.writeLong(message.messageId());
            body.writeInt(message.seqNo());
            body.writeInt(message.body().size());
            write(message.body(), body);
        }
        return new Message(messageId, 0, Bytes.wrap(body.toByteArray()));
    }

    Message message(TlObject object) {
        return new Message(nextId(), 1, bytes(object));
    }

    static Bytes bytes(TlObject object) {
        return Bytes.wrap(object.encode());
    }

    static Bytes result(long requestId, TlObject result) {
        return result(requestId, bytes(result));
    }

    static Bytes result(long requestId, Bytes result) {
        TlWriter body = new TlWriter();
        RpcResult.writeHeader(body, requestId);
        write(result, body);
        return Bytes.wrap(body.toByteArray());
    }

    /** A value in {@code gzip_packed}, whatever the size. */
    static Bytes packed(byte[] gzipped) {
        TlWriter body = new TlWriter();
        body.writeInt(GzipPacked.ID);
        body.writeBytes(gzipped, 0, gzipped.length);
        return Bytes.wrap(body.toByteArray());
    }

    private static void write(Bytes bytes, TlWriter writer) {
        int at = writer.skip(bytes.size());
        bytes.copyTo(writer.array(), at);
    }

    /** Opens a packet of the client's. */
    EncryptedPacket open(EncryptedPacket.Sealed sealed) {
        ByteBuffer bytes = sealed.bytes();
        byte[] packet = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
        return EncryptedPacket.open(cipher, KEY, Direction.TO_SERVER, packet);
    }

    /** The messages of a packet of the client's: one, or those of a container. */
    static List<Message> messages(EncryptedPacket packet) {
        Message message = packet.message();
        return MessageBody.id(message.body()) == MsgContainer.ID ? MsgContainer.read(message.body()) : List.of(message);
    }

    /** A service message of the client's. */
    static TlObject object(Message message) {
        return new TlReader(MtprotoSchema.schema(), message.body()).readObject();
    }
}
