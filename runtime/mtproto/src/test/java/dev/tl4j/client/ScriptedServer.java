package dev.tl4j.client;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.NewSessionCreated;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.session.MessageIds;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A server's end of scripted connections: reads what the client sent, and says what a test wants. */
final class ScriptedServer {
    private final ScriptedLoop loop;
    private final PacketCipher cipher = new PacketCipher();
    private final Randomness random = new Random(3)::nextBytes;
    private final MessageIds ids = new MessageIds();
    private final Map<Long, AuthKey> keys = new HashMap<>();

    ScriptedServer(ScriptedLoop loop) {
        this.loop = loop;
    }

    /** A key that is known from now on. */
    AuthKey key(int seed) {
        AuthKey key = AuthKey.of(((Randomness) new Random(seed)::nextBytes).bytes(AuthKey.LENGTH));
        keys.put(key.id(), key);
        return key;
    }

    /**
     * A message of the client's.
     *
     * @param keyId the key it came under
     * @param salt of its packet
     * @param token what acknowledges the packet
     */
    record Received(ScriptedNetwork.Dial dial, long keyId, long salt, int token, long sessionId, Message message) {
        int id() {
            return MessageBody.id(message.body());
        }

        /** The same, to be answered over another connection. */
        Received over(ScriptedNetwork.Dial other) {
            return new Received(other, keyId, salt, token, sessionId, message);
        }
    }

    /** What the client sent over a connection since this was asked last, containers taken apart. */
    List<Received> read(ScriptedNetwork.Dial dial) {
        List<Received> all = new ArrayList<>();
        for (byte[] packet : dial.sent) {
            long keyId = KeyId.of(packet);
            AuthKey key = keys.get(keyId);
            if (key == null) {
                continue;
            }
            EncryptedPacket opened = EncryptedPacket.open(cipher, key, Direction.TO_SERVER, packet);
            Message outer = opened.message();
            List<Message> messages =
                    MessageBody.id(outer.body()) == MsgContainer.ID ? MsgContainer.read(outer.body()) : List.of(outer);
            messages.forEach(message -> all.add(
                    new Received(dial, keyId, opened.salt(), opened.quickAckToken(), opened.sessionId(), message)));
        }
        dial.sent.clear();
        return all;
    }

    /** Those that are calls. */
    List<Received> calls(ScriptedNetwork.Dial dial) {
        return read(dial).stream().filter(ScriptedApi::isCall).toList();
    }

    /** Answers a call. */
    void answer(Received call, Bytes result) {
        TlWriter body = new TlWriter();
        RpcResult.writeHeader(body, call.message().messageId());
        int at = body.skip(result.size());
        result.copyTo(body.array(), at);
        say(call, Bytes.wrap(body.toByteArray()), 1);
    }

    /** Answers a call with an error. */
    void refuse(Received call, int code, String message) {
        answer(call, Bytes.wrap(new RpcError(code, message).encode()));
    }

    /** Says something in the session that a message of the client's came in. */
    void say(Received to, TlObject object) {
        say(to, Bytes.wrap(object.encode()), 0);
    }

    /** Tells that this message began a new session. */
    void createSession(Received by) {
        say(by, new NewSessionCreated(by.message().messageId(), by.sessionId(), 5));
    }

    private void say(Received to, Bytes object, int seqNo) {
        TlWriter body = new TlWriter(EncryptedPacket.HEADROOM, 64);
        int at = body.skip(object.size());
        object.copyTo(body.array(), at);
        long messageId = ids.next(loop.now().unixMillis() * 1_000_000) + 1;
        EncryptedPacket.Header header = new EncryptedPacket.Header(5, to.sessionId(), messageId, seqNo);
        AuthKey key = keys.get(to.keyId());
        ByteBuffer sealed = EncryptedPacket.seal(cipher, key, Direction.TO_CLIENT, header, body, random)
                .bytes();
        to.dial().receive(Arrays.copyOfRange(sealed.array(), sealed.position(), sealed.limit()));
    }
}
