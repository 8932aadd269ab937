package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.Message;
import dev.tl4j.message.MsgCopy;
import dev.tl4j.mtproto.GetFutureSalts;
import dev.tl4j.mtproto.MsgDetailedInfo;
import dev.tl4j.mtproto.MsgNewDetailedInfo;
import dev.tl4j.mtproto.MsgResendAnsReq;
import dev.tl4j.mtproto.MsgResendReq;
import dev.tl4j.mtproto.MsgsStateInfo;
import dev.tl4j.mtproto.MsgsStateReq;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that one side has and the other did not get. */
class ResendsTest {
    private final Client client = new Client();
    private final Server server = client.server;
    private Client.NumberedCall call;
    private Message sent;

    @BeforeEach
    void makeACall() {
        client.warmUp();
        call = client.invoke(1);
        sent = client.calls().get(0);
    }

    private Message update() {
        return new Message(server.nextId(), 1, Server.bytes(new AcceptanceTest.SomeUpdate(1)));
    }

    private List<TlObject> said() {
        return client.messages().stream().map(Server::object).toList();
    }

    @Test
    void anAnswerThatIsAnnouncedIsAskedFor() {
        long answerId = server.nextId();
        client.receive(new MsgDetailedInfo(sent.messageId(), answerId, 100_000, 0));
        assertThat(said()).containsExactly(new MsgResendReq(List.of(answerId)));
        assertThat(client.receive(
                        server.container(new Message(answerId, 1, Server.result(sent.messageId(), new Ping(1))))))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(1))));
    }

    @Test
    void aMessageThatIsAnnouncedIsAskedFor() {
        long id = server.nextId();
        client.receive(new MsgNewDetailedInfo(id, 100, 0));
        assertThat(said()).containsExactly(new MsgResendReq(List.of(id)));
    }

    @Test
    void whatCameBeforeIsAcknowledgedOnceMore() {
        Message update = update();
        client.receive(update);
        client.call(2);
        client.receive(new MsgNewDetailedInfo(update.messageId(), 100, 0));
        client.invoke(3);
        assertThat(Client.acknowledged(client.messages())).containsExactly(update.messageId());
    }

    @Test
    void theAnswerToAForgottenCallIsNotAskedFor() {
        client.session.forget(call);
        client.messages();
        long answerId = server.nextId();
        client.receive(new MsgDetailedInfo(sent.messageId(), answerId, 100_000, 0));
        client.invoke(2);
        List<Message> messages = client.messages();
        assertThat(Client.acknowledged(messages)).containsExactly(answerId);
        assertThat(messages).hasSize(2);
    }

    @Test
    void anAnnouncementOfAMessageOfOursIsDropped() {
        assertThat(client.receive(new MsgNewDetailedInfo(sent.messageId(), 100, 0)))
                .singleElement()
                .isInstanceOf(Event.Dropped.class);
        assertThat(client.messages()).isEmpty();
    }

    @Test
    void aCallGoesAgainOnRequestUnderItsNumber() {
        client.receive(new MsgResendReq(List.of(sent.messageId())));
        assertThat(client.messages()).containsExactly(sent);
    }

    @Test
    void aRequestForWhatWeDoNotHaveIsAnsweredWithItsState() {
        long askedAt = server.nextId();
        client.receive(new Message(askedAt, 0, Server.bytes(new MsgResendReq(List.of(4711L)))));
        assertThat(said()).containsExactly(new MsgsStateInfo(askedAt, Bytes.of((byte) 2)));
        long askedForAnswers = server.nextId();
        client.receive(new Message(askedForAnswers, 0, Server.bytes(new MsgResendAnsReq(List.of(4711L)))));
        assertThat(said()).containsExactly(new MsgsStateInfo(askedForAnswers, Bytes.of((byte) 2)));
    }

    @Test
    void theServerMayAskWhatWeHave() {
        long lost = server.nextId();
        Message update = update();
        client.receive(update);
        long asked = server.nextId();
        List<Long> ids = List.of(update.messageId(), lost, server.nextId() + 400);
        client.receive(new Message(asked, 0, Server.bytes(new MsgsStateReq(ids))));
        assertThat(Server.object(client.messages().get(0)))
                .isEqualTo(new MsgsStateInfo(asked, Bytes.of((byte) 4, (byte) 2, (byte) 3)));
    }

    @Test
    void aQuestionAboutTooManyIsDropped() {
        assertThat(client.receive(new MsgsStateReq(Collections.nCopies(StateRequests.MAX + 1, 5L))))
                .singleElement()
                .isInstanceOf(Event.Dropped.class);
        assertThat(client.messages()).isEmpty();
    }

    @Test
    void aCopyIsTheMessageItselfAndIsDoneOnce() {
        Message update = update();
        assertThat(client.receive(copy(update))).containsExactly(new Event.Update(update.body()));
        assertThat(client.receive(copy(update))).isEmpty();
        assertThat(client.receive(server.container(update))).isEmpty();
        client.invoke(2);
        assertThat(Client.acknowledged(client.messages())).contains(update.messageId());
    }

    @Test
    void aCopyOfACopyIsDropped() {
        assertThat(client.receive(copy(copy(update())))).singleElement().isInstanceOf(Event.Dropped.class);
    }

    private Message copy(Message original) {
        TlWriter writer = new TlWriter();
        writer.writeInt(MsgCopy.ID);
        writer.writeInt(0x5bb8e511);
        writer.writeLong(original.messageId());
        writer.writeInt(original.seqNo());
        writer.writeInt(original.body().size());
        original.body().copyTo(writer.array(), writer.skip(original.body().size()));
        return new Message(server.nextId(), 0, Bytes.wrap(writer.toByteArray()));
    }

    /** A peer that announces messages without end must not make us remember all our requests. */
    @Test
    void requestsThatNobodyAnswersAreForgotten() {
        SentMessages messages = new SentMessages();
        for (int id = 0; id < 1000; id++) {
            Draft draft = Draft.of(new Outgoing.Service(new GetFutureSalts(1)), id);
            messages.add(new Sent(draft, new Sent.Numbers(id, 1), client.now()));
        }
        assertThat(messages.isPending(1000 - SentMessages.KEPT - 1)).isFalse();
        assertThat(messages.isPending(1000 - SentMessages.KEPT)).isTrue();
        assertThat(messages.takeRequest(999, MsgResendReq.class)).isNull();
        assertThat(messages.takeRequest(999, GetFutureSalts.class)).isNotNull();
    }
}
