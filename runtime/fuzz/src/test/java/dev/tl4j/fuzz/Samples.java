package dev.tl4j.fuzz;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.message.MsgCopy;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.DestroyAuthKeyOk;
import dev.tl4j.mtproto.DestroySessionOk;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.mtproto.FutureSalts;
import dev.tl4j.mtproto.GetFutureSalts;
import dev.tl4j.mtproto.HttpWait;
import dev.tl4j.mtproto.MsgDetailedInfo;
import dev.tl4j.mtproto.MsgNewDetailedInfo;
import dev.tl4j.mtproto.MsgResendAnsReq;
import dev.tl4j.mtproto.MsgResendReq;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.MsgsAllInfo;
import dev.tl4j.mtproto.MsgsStateInfo;
import dev.tl4j.mtproto.MsgsStateReq;
import dev.tl4j.mtproto.NewSessionCreated;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.PingDelayDisconnect;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.mtproto.RpcDropAnswer;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Message bodies to begin with: all that may come in a session, about messages of given ids. */
final class Samples {
    /** The ids of all that carries something, and of a vector. */
    static final int[] IDS = {
        MsgContainer.ID,
        GzipPacked.ID,
        MsgCopy.ID,
        RpcResult.ID,
        RpcError.ID,
        MsgsAck.ID,
        BadMsgNotification.ID,
        BadServerSalt.ID,
        NewSessionCreated.ID,
        MsgsStateInfo.ID,
        FutureSalts.ID,
        Pong.ID,
        0x1cb5c415,
        0x5bb8e511
    };

    private Samples() {}

    /** Service messages that name this id. */
    static List<byte[]> services(long id) {
        List<Long> ids = List.of(id, id + 4);
        List<TlObject> objects = List.of(
                new MsgsAck(ids),
                new BadMsgNotification(id, 1, 16),
                new BadMsgNotification(id, 1, 17),
                new BadMsgNotification(id, 1, 20),
                new BadMsgNotification(id, 1, 32),
                new BadMsgNotification(id, 1, 64),
                new BadServerSalt(id, 1, 48, 77),
                new NewSessionCreated(id, 5, 6),
                new MsgsStateReq(ids),
                new MsgsStateInfo(id, Bytes.of((byte) 4, (byte) 1)),
                new MsgsAllInfo(ids, Bytes.of((byte) 100, (byte) 2)),
                new MsgDetailedInfo(id, id + 1, 100, 0),
                new MsgNewDetailedInfo(id + 1, 100, 0),
                new MsgResendReq(ids),
                new MsgResendAnsReq(ids),
                new FutureSalts(id, 1_900_000_000, List.of(new FutureSalt(1, 2, 3), new FutureSalt(4, 5, 6))),
                new GetFutureSalts(3),
                new Pong(id, 1),
                new Ping(8),
                new PingDelayDisconnect(8, 75),
                new RpcDropAnswer(id),
                new DestroySessionOk(9),
                new DestroyAuthKeyOk(),
                new HttpWait(1, 2, 3));
        List<byte[]> bodies =
                new ArrayList<>(objects.stream().map(TlObject::encode).toList());
        byte[] error = new RpcError(420, "FLOOD_WAIT_7").encode();
        bodies.add(result(id, error));
        bodies.add(result(id, new Ping(1).encode()));
        bodies.add(result(id, packed(error)));
        bodies.add(packed(result(id, new Ping(1).encode())));
        return bodies;
    }

    static byte[] result(long id, byte[] value) {
        TlWriter writer = new TlWriter();
        RpcResult.writeHeader(writer, id);
        writer.writeRaw(value, 0, value.length);
        return writer.toByteArray();
    }

    static byte[] packed(byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TlWriter writer = new TlWriter();
        writer.writeInt(GzipPacked.ID);
        writer.writeBytes(out.toByteArray(), 0, out.size());
        return writer.toByteArray();
    }

    static byte[] container(List<Message> messages) {
        TlWriter writer = new TlWriter();
        MsgContainer.writeHeader(writer, messages.size());
        messages.forEach(message -> write(message, writer));
        return writer.toByteArray();
    }

    static byte[] copy(Message message) {
        TlWriter writer = new TlWriter();
        writer.writeInt(MsgCopy.ID);
        writer.writeInt(0x5bb8e511);
        write(message, writer);
        return writer.toByteArray();
    }

    private static void write(Message message, TlWriter writer) {
        writer.writeLong(message.messageId());
        writer.writeInt(message.seqNo());
        writer.writeInt(message.body().size());
        byte[] body = message.body().toByteArray();
        writer.writeRaw(body, 0, body.length);
    }
}
