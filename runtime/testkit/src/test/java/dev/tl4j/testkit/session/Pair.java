package dev.tl4j.testkit.session;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.session.MessageIds;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A server's session, and a client that says whatever a test wants. */
final class Pair {
    static final AuthKey KEY = AuthKey.of(random(99).bytes(AuthKey.LENGTH));
    static final long SALT = 0x5a17;
    static final long SESSION = 0x5e55;
    static final Instant START = Instant.ofEpochSecond(1_900_000_000);

    final ServerSalts salts = new ServerSalts(SALT, START, random(4));
    final ServerSession session = new ServerSession(KEY, SESSION, salts, random(5));
    final PacketCipher cipher = new PacketCipher();
    private final MessageIds ids = new MessageIds();
    private int contentRelated;
    Instant now = START;

    static Randomness random(long seed) {
        return new Random(seed)::nextBytes;
    }

    /** Four bytes that are no MTProto: a call. */
    record SomeCall(int number) implements TlObject {
        static final int ID = 0x0ca11000;

        @Override
        public int constructorId() {
            return ID;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(ID);
            writer.writeInt(number);
        }
    }

    long nextId() {
        return ids.next(BadMsg.unixNanos(now));
    }

    Message message(TlObject object) {
        return new Message(nextId(), contentRelated++ * 2 + 1, bytes(object));
    }

    Message silent(TlObject object) {
        return new Message(nextId(), contentRelated * 2, bytes(object));
    }

    Message container(Message... messages) {
        TlWriter body = new TlWriter();
        MsgContainer.writeHeader(body, messages.length);
        for (Message message : messages) {
            body.writeLong(message.messageId());
            body.writeInt(message.seqNo());
            body.writeInt(message.body().size());
            int at = body.skip(message.body().size());
            message.body().copyTo(body.array(), at);
        }
        return new Message(nextId(), contentRelated * 2, Bytes.wrap(body.toByteArray()));
    }

    List<ServerEvent> receive(Message message) {
        return receive(message, SALT);
    }

    /** What a message leads to; that the server complains, the client hears. */
    List<ServerEvent> receive(Message message, long salt) {
        return session.receive(new EncryptedPacket(salt, SESSION, message, 0), now).stream()
                .filter(event -> !(event instanceof ServerEvent.Complained))
                .toList();
    }

    /** What the server sends now: messages, containers taken apart. */
    List<Message> sent() {
        List<Message> messages = new ArrayList<>();
        for (EncryptedPacket packet : packets()) {
            Message message = packet.message();
            messages.addAll(
                    MessageBody.id(message.body()) == MsgContainer.ID
                            ? MsgContainer.read(message.body())
                            : List.of(message));
        }
        return messages;
    }

    List<EncryptedPacket> packets() {
        List<EncryptedPacket> packets = new ArrayList<>();
        Optional<EncryptedPacket.Sealed> next = session.poll(cipher, now);
        while (next.isPresent()) {
            ByteBuffer bytes = next.get().bytes();
            byte[] packet = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
            packets.add(EncryptedPacket.open(cipher, KEY, Direction.TO_CLIENT, packet));
            next = session.poll(cipher, now);
        }
        return packets;
    }

    /** The service messages that the server sends now. */
    List<TlObject> said() {
        return sent().stream().map(Pair::object).toList();
    }

    static TlObject object(Message message) {
        return new TlReader(MtprotoSchema.schema(), message.body()).readObject();
    }

    static Bytes bytes(TlObject object) {
        return Bytes.wrap(object.encode());
    }
}
