package dev.tl4j.testkit;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.frame.Frame;
import dev.tl4j.frame.FrameCodec;
import dev.tl4j.frame.Framing;
import dev.tl4j.frame.Packet;
import dev.tl4j.handshake.Agreed;
import dev.tl4j.handshake.KeyExchange;
import dev.tl4j.handshake.Step;
import dev.tl4j.handshake.Terms;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.message.PlainPacket;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.session.MessageIds;
import dev.tl4j.testkit.api.InvokeWithLayer;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** A client of few words: blocking, one packet at a time, and with all the numbers of the protocol in the test's hand. */
final class RawClient implements AutoCloseable {
    static final long SESSION = 0x5e55;

    private final LocalDc dc;
    private final Socket socket;
    private final FrameCodec codec;
    private final Randomness random = new Random(21)::nextBytes;
    private final PacketCipher cipher = new PacketCipher();
    private MessageIds ids = new MessageIds();
    private ByteBuffer unread = ByteBuffer.allocate(0);
    private final ByteArrayOutputStream unsent = new ByteArrayOutputStream();
    private boolean isCorked;
    private int contentRelated;

    /** What is added to the time of message ids. */
    Duration skew = Duration.ZERO;

    private long salt;

    /** What a quick ack of the last message must say. */
    int lastToken;

    private AuthKey key = AuthKey.of(random.bytes(AuthKey.LENGTH));

    RawClient(LocalDc dc, FrameCodec codec) throws IOException {
        this.dc = dc;
        this.codec = codec;
        socket = new Socket(dc.host(), dc.port());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(codec.opening());
    }

    /** Agrees on a permanent key. */
    RawClient exchangeKeys() throws IOException {
        return exchangeKeys(dc.dcId(), OptionalInt.empty());
    }

    /** Agrees on a key that ends after so many seconds, if a number is given. */
    RawClient exchangeKeys(int dcId, OptionalInt expiresIn) throws IOException {
        Step step = KeyExchange.start(new Terms(List.of(dc.publicKey()), dcId, expiresIn), random);
        while (step instanceof Step.Awaiting awaiting) {
            sendPlain(awaiting.request());
            step = awaiting.receive(
                    PlainPacket.decode(((Packet) read()).bytes()).body(), random);
        }
        key = ((Agreed) step).key();
        salt = ((Agreed) step).serverSalt();
        return this;
    }

    void sendPlain(TlObject request) throws IOException {
        write(ByteBuffer.wrap(PlainPacket.encode(nextId(), request)), false);
    }

    private long nextId() {
        return ids.next(System.currentTimeMillis() * 1_000_000 + skew.toNanos());
    }

    /** Sends a message that wants an acknowledgment; gives its number. */
    long send(TlObject object) throws IOException {
        return send(object, false);
    }

    long send(TlObject object, boolean quickAck) throws IOException {
        return send(nextId(), object, quickAck);
    }

    /** Sends a message that is made for its number. */
    long send(LongFunction<TlObject> object) throws IOException {
        long messageId = nextId();
        return send(messageId, object.apply(messageId), false);
    }

    private long send(long messageId, TlObject object, boolean quickAck) throws IOException {
        TlWriter body = new TlWriter(EncryptedPacket.HEADROOM, 512);
        object.write(body);
        EncryptedPacket.Header header = new EncryptedPacket.Header(salt, SESSION, messageId, contentRelated++ * 2 + 1);
        EncryptedPacket.Sealed sealed = EncryptedPacket.seal(cipher, key, Direction.TO_SERVER, header, body, random);
        lastToken = sealed.quickAckToken();
        write(sealed.bytes(), quickAck);
        return messageId;
    }

    private void write(ByteBuffer packet, boolean quickAck) throws IOException {
        for (ByteBuffer buffer :
                codec.encode(packet.array(), packet.arrayOffset() + packet.position(), packet.remaining(), quickAck)) {
            unsent.write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
        }
        if (!isCorked) {
            flush();
        }
    }

    /** Keeps what is sent from now on back, so that it arrives all at once. */
    void cork() {
        isCorked = true;
    }

    void uncork() throws IOException {
        isCorked = false;
        flush();
    }

    private void flush() throws IOException {
        socket.getOutputStream().write(unsent.toByteArray());
        unsent.reset();
    }

    /** A client that takes this one's key to another data center. */
    RawClient movedTo(LocalDc other) throws IOException {
        RawClient moved = new RawClient(other, Framing.INTERMEDIATE.client(random, Framing.MAX_PACKET));
        moved.key = key;
        moved.salt = salt;
        moved.ids = ids;
        moved.contentRelated = contentRelated;
        return moved;
    }

    /** The key that was agreed on last. */
    AuthKey key() {
        return key;
    }

    /** Sends bytes that no codec has seen. */
    void writeRaw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Waits for the next frame. */
    Frame read() throws IOException {
        while (true) {
            Frame frame = codec.decode(unread);
            if (frame != null) {
                return frame;
            }
            byte[] bytes = new byte[4096];
            int count = socket.getInputStream().read(bytes);
            if (count < 0) {
                throw new EOFException("the server closed the connection");
            }
            unread = ByteBuffer.wrap(bytes, 0, count);
        }
    }

    /** Waits for the next packet, and opens it. */
    EncryptedPacket readPacket() throws IOException {
        return EncryptedPacket.open(cipher, key, Direction.TO_CLIENT, ((Packet) read()).bytes());
    }

    /** Waits for the end of the connection, and counts the bytes until then. */
    int bytesUntilEnd() throws IOException {
        return socket.getInputStream().readAllBytes().length;
    }

    /** Waits for the first message whose body is of this kind. */
    Bytes await(Predicate<Bytes> wanted) {
        try {
            while (true) {
                if (read() instanceof Packet packet) {
                    for (Message message : messages(packet.bytes())) {
                        if (wanted.test(message.body())) {
                            return message.body();
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Message> messages(byte[] packet) {
        EncryptedPacket opened = EncryptedPacket.open(cipher, key, Direction.TO_CLIENT, packet);
        Message message = opened.message();
        return MessageBody.id(message.body()) == MsgContainer.ID ? MsgContainer.read(message.body()) : List.of(message);
    }

    /**
     * Makes a call in the classes of a schema.
     *
     * @throws RpcErrorException if the server refuses
     */
    <R> R call(TlSchema schema, TlMethod<R> method) throws IOException {
        Bytes result = result(send(new InvokeWithLayer<>(schema.layer(), method)));
        if (MessageBody.id(result) == GzipPacked.ID) {
            result = GzipPacked.unpack(result);
        }
        if (MessageBody.id(result) == RpcError.ID) {
            RpcError error = (RpcError) MtprotoSchema.schema().decode(result.toByteArray());
            throw new RpcErrorException(error.errorCode(), error.errorMessage());
        }
        return schema.decodeResult(method, result);
    }

    static Predicate<Bytes> isA(int id) {
        return body -> MessageBody.id(body) == id;
    }

    /** The answer to a call. */
    Bytes result(long messageId) {
        Bytes answer = await(body -> body.size() >= 12
                && Arrays.equals(
                        body.slice(0, 12).toByteArray(),
                        ByteBuffer.allocate(12)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putInt(RpcResult.ID)
                                .putLong(messageId)
                                .array()));
        return answer.slice(12, answer.size());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
