package dev.tl4j.testkit.fault;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.testkit.session.Outgoing;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.util.ArrayList;
import java.util.List;

/** Containers such as a server could send, and such as none may. */
final class Containers {
    private static final long NOBODY = 4;
    private static final int GZIP_LENGTH = 4096;

    private Containers() {}

    /** What was to be sent, behind an acknowledgment, an answer to nobody and something packed. */
    static Outgoing crowded(Outgoing honest) {
        List<Message> all = new ArrayList<>();
        all.add(message(honest, new MsgsAck(List.of(NOBODY, NOBODY + 4))));
        all.add(message(honest, new Pong(NOBODY, NOBODY)));
        all.add(packed(honest));
        all.addAll(messages(honest));
        return container(honest, all);
    }

    /** A container in a container. */
    static Outgoing nested(Outgoing honest) {
        Outgoing inner = container(honest, messages(honest));
        return container(
                honest,
                List.of(new Message(inner.header().messageId(), inner.header().seqNo(), inner.body())));
    }

    /** More messages than a container may have. */
    static Outgoing overfull(Outgoing honest) {
        List<Message> all = new ArrayList<>();
        for (int i = 0; i < MsgContainer.MAX_MESSAGES; i++) {
            all.add(message(honest, new Pong(NOBODY, i)));
        }
        all.addAll(messages(honest));
        return container(honest, all);
    }

    private static List<Message> messages(Outgoing honest) {
        return MessageBody.id(honest.body()) == MsgContainer.ID
                ? MsgContainer.read(honest.body())
                : List.of(
                        new Message(honest.header().messageId(), honest.header().seqNo(), honest.body()));
    }

    private static Message message(Outgoing honest, TlObject body) {
        return new Message(honest.ids().getAsLong(), evenSeqNo(honest), Bytes.wrap(body.encode()));
    }

    private static Message packed(Outgoing honest) {
        List<Long> ids = java.util.Collections.nCopies(GZIP_LENGTH / Long.BYTES, NOBODY);
        TlWriter writer = new TlWriter();
        new MsgsAck(ids).write(writer);
        GzipPacked.pack(writer, 0);
        return new Message(honest.ids().getAsLong(), evenSeqNo(honest), Bytes.wrap(writer.toByteArray()));
    }

    private static Outgoing container(Outgoing honest, List<Message> messages) {
        TlWriter body = new TlWriter();
        MsgContainer.writeHeader(body, messages.size());
        for (Message message : messages) {
            body.writeLong(message.messageId());
            body.writeInt(message.seqNo());
            body.writeInt(message.body().size());
            int at = body.skip(message.body().size());
            message.body().copyTo(body.array(), at);
        }
        EncryptedPacket.Header header = new EncryptedPacket.Header(
                honest.header().salt(),
                honest.header().sessionId(),
                honest.ids().getAsLong(),
                evenSeqNo(honest));
        return new Outgoing(header, Bytes.wrap(body.toByteArray()), honest.ids());
    }

    /** Containers and what answers nobody need no acknowledgment. */
    private static int evenSeqNo(Outgoing honest) {
        return honest.header().seqNo() + 1 & ~1;
    }
}
