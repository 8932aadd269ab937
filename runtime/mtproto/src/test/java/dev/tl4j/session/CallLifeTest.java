package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.DestroyAuthKey;
import dev.tl4j.mtproto.DestroyAuthKeyFail;
import dev.tl4j.mtproto.DestroyAuthKeyOk;
import dev.tl4j.mtproto.FutureSalts;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.MsgsStateReq;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.mtproto.RpcAnswerDroppedRunning;
import dev.tl4j.mtproto.RpcDropAnswer;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls end, wait for each other, move to another session, and outlive refusals. */
class CallLifeTest {
    private final Client client = new Client();
    private final Server server = client.server;

    @BeforeEach
    void warmUp() {
        client.warmUp();
    }

    private List<Event> answer(Message message) {
        return client.receive(new Message(server.nextId(), 1, Server.result(message.messageId(), new Ping(1))));
    }

    private static Event.Answered answered(Call call) {
        return new Event.Answered(call, Server.bytes(new Ping(1)));
    }

    @Test
    void theServerIsAskedNotToAnswerAForgottenCall() {
        Client.NumberedCall call = client.invoke(1);
        Message sent = client.calls().get(0);
        client.session.forget(call);
        Message drop = client.messages().get(0);
        assertThat(Server.object(drop)).isEqualTo(new RpcDropAnswer(sent.messageId()));
        assertThat(client.receive(new Message(
                        server.nextId(), 1, Server.result(drop.messageId(), new RpcAnswerDroppedRunning()))))
                .isEmpty();
        assertThat(client.session.isIdle()).isTrue();
    }

    @Test
    void whatAnswersTheSessionsOwnRequestsEndsNoCall() {
        Client.NumberedCall call = client.invoke(1);
        Message sent = client.calls().get(0);
        client.receive(new Pong(sent.messageId(), 1));
        client.receive(new FutureSalts(sent.messageId(), Server.SECONDS, List.of()));
        assertThat(answer(sent)).containsExactly(answered(call));
    }

    @Test
    void anAbandonedSessionGivesBackWhatTheServerDidNotAcknowledgeInItsOrder() {
        Client.NumberedCall acknowledged = client.invoke(1);
        Message first = client.calls().get(0);
        Client.NumberedCall sent = client.invoke(2);
        client.calls();
        Client.NumberedCall waiting = client.invoke(3);
        Client.NumberedCall forgotten = client.invoke(4);
        client.session.forget(forgotten);
        client.receive(new MsgsAck(List.of(first.messageId())));
        assertThat(client.session.abandon()).containsExactly(sent, waiting);
        assertThat(client.session.takeEvents()).containsExactly(new Event.Forgotten(acknowledged));
        assertThat(client.session.isIdle()).isTrue();
        assertThat(client.packets()).isEmpty();
    }

    @Test
    void whatWasNotSentMovesToAnotherSessionAndTheRestIsAnsweredHere() {
        Client.NumberedCall sent = client.invoke(1);
        Message message = client.calls().get(0);
        Client.NumberedCall waiting = client.invoke(2);
        assertThat(client.session.takeUnsent()).containsExactly(waiting);
        assertThat(client.calls()).isEmpty();
        assertThat(client.session.isIdle()).isFalse();
        assertThat(answer(message)).containsExactly(answered(sent));
        assertThat(client.session.isIdle()).isTrue();
    }

    @Test
    void aQuickAckTellsThatACallArrived() {
        Client.NumberedCall call = client.invoke(1);
        EncryptedPacket.Sealed sealed = client.session.poll(client.now()).orElseThrow();
        assertThat(client.session.wantsQuickAck(sealed)).isTrue();
        assertThat(client.session.quickAcked(sealed.quickAckToken() ^ 1)).isEmpty();
        assertThat(client.session.quickAcked(sealed.quickAckToken())).containsExactly(new Event.Delivered(call));
        assertThat(client.session.quickAcked(sealed.quickAckToken())).isEmpty();
    }

    @Test
    void aQuickAckOfACallThatEndedTellsNothing() {
        client.invoke(1);
        EncryptedPacket.Sealed sealed = client.session.poll(client.now()).orElseThrow();
        answer(server.open(sealed).message());
        assertThat(client.session.quickAcked(sealed.quickAckToken())).isEmpty();
    }

    @Test
    void theKeyIsDestroyedThoughTheConnectionBreaks() {
        client.session.destroyKey();
        client.messages();
        client.session.disconnected();
        client.session.connected(client.now());
        Message request = client.messages().stream()
                .filter(message -> MessageBody.id(message.body()) == DestroyAuthKey.ID)
                .findFirst()
                .orElseThrow();
        assertThat(client.receive(
                        new Message(server.nextId(), 1, Server.result(request.messageId(), new DestroyAuthKeyOk()))))
                .containsExactly(new Event.KeyDestroyed(new DestroyAuthKeyOk()));
    }

    @Test
    void anErrorMeansThatTheKeyWasNotDestroyed() {
        client.session.destroyKey();
        Message request = client.messages().get(0);
        RpcError error = new RpcError(500, "SOMETHING");
        assertThat(client.receive(new Message(server.nextId(), 1, Server.result(request.messageId(), error))))
                .containsExactly(new Event.KeyDestroyed(new DestroyAuthKeyFail()));
    }

    @Test
    void anOutcomeThatNobodyAskedForIsIgnored() {
        assertThat(client.receive(new DestroyAuthKeyOk())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 18, 19, 20, 34, 35, 48, 64})
    void aRefusalOfWhatWasAcknowledgedIsAboutASecondCopy(int code) {
        Client.NumberedCall call = client.invoke(1);
        Message sent = client.calls().get(0);
        client.receive(new MsgsAck(List.of(sent.messageId())));
        refuse(sent, code);
        assertThat(client.calls()).isEmpty();
        assertThat(answer(sent)).containsExactly(answered(call));
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 34, 35, 48, 64})
    void whatWasRepeatedKeepsItsNumberWhenItIsRefused(int code) {
        Client.NumberedCall call = client.invoke(1);
        Message sent = client.calls().get(0);
        client.receive(new dev.tl4j.mtproto.MsgResendReq(List.of(sent.messageId())));
        assertThat(client.calls()).containsExactly(sent);
        refuse(sent, code);
        assertThat(client.calls()).containsExactly(sent);
        assertThat(answer(sent)).containsExactly(answered(call));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 19, 20})
    void whatWasRepeatedIsAskedAboutWhenItsNumberIsTooOldOrKnown(int code) {
        client.invoke(1);
        Message sent = client.calls().get(0);
        client.receive(new dev.tl4j.mtproto.MsgResendReq(List.of(sent.messageId())));
        client.calls();
        refuse(sent, code);
        List<TlObject> said = client.messages().stream().map(Server::object).toList();
        assertThat(said).containsExactly(new MsgsStateReq(List.of(sent.messageId())));
    }

    private void refuse(Message message, int code) {
        client.receive(
                code == 48
                        ? new BadServerSalt(message.messageId(), message.seqNo(), code, 5)
                        : new BadMsgNotification(message.messageId(), message.seqNo(), code));
    }

    private record Following(int number, @Nullable Call after, List<Long> seen) implements Call {
        @Override
        public TlObject body(Slot slot) {
            seen.add(slot.afterMessageId());
            return new Client.NumberedCall(number);
        }
    }

    @Test
    void refusedCallsGoAgainInTheirOldOrderSoThatOneCanFollowAnother() {
        List<Long> seen = new ArrayList<>();
        Following first = new Following(1, null, new ArrayList<>());
        client.session.invoke(first);
        Message one = client.calls().get(0);
        client.session.invoke(new Following(2, first, seen));
        Message two = client.calls().get(0);
        client.invoke(3);
        refuse(one, 48);
        refuse(two, 48);
        List<Message> again = client.calls();
        assertThat(again.stream().map(message -> message.body().get(4))).containsExactly((byte) 1, (byte) 2, (byte) 3);
        assertThat(seen).containsExactly(one.messageId(), again.get(0).messageId());
    }

    @Test
    void aRepeatedCallThatCannotBeWrittenAnyMoreEndsOnce() {
        boolean[] broken = {false};
        Call call = slot -> {
            if (broken[0]) {
                throw new IllegalStateException("a field is missing");
            }
            return new Client.NumberedCall(1);
        };
        client.session.invoke(call);
        Message sent = client.calls().get(0);
        broken[0] = true;
        client.receive(new dev.tl4j.mtproto.MsgResendReq(List.of(sent.messageId())));
        client.messages();
        assertThat(client.session.takeEvents()).singleElement().isInstanceOf(Event.Failed.class);
        assertThat(answer(sent)).isEmpty();
    }
}
