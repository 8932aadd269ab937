package dev.tl4j.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.DestroySession;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.mtproto.FutureSalts;
import dev.tl4j.mtproto.GetFutureSalts;
import dev.tl4j.mtproto.MsgResendAnsReq;
import dev.tl4j.mtproto.MsgResendReq;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.MsgsStateInfo;
import dev.tl4j.mtproto.MsgsStateReq;
import dev.tl4j.mtproto.NewSessionCreated;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.PingDelayDisconnect;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.mtproto.RpcAnswerDropped;
import dev.tl4j.mtproto.RpcAnswerDroppedRunning;
import dev.tl4j.mtproto.RpcAnswerUnknown;
import dev.tl4j.mtproto.RpcDropAnswer;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.session.MessageIds;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A data center's session against a client that does right and wrong. */
class ServerSessionTest {
    private final Pair pair = new Pair();

    private void begin() {
        pair.receive(pair.silent(new MsgsAck(List.of())));
        pair.sent();
    }

    private void assertComplaint(Message about, int code) {
        assertThat(pair.said()).contains(new BadMsgNotification(about.messageId(), about.seqNo(), code));
    }

    @Test
    void theFirstMessageMakesTheSession() {
        Message call = pair.message(new Pair.SomeCall(1));
        assertThat(pair.receive(call)).containsExactly(new ServerEvent.Requested(call.messageId(), call.body()));
        Message news = pair.sent().get(0);
        assertThat(news.messageId() & 3).isEqualTo(3);
        assertThat(news.isContentRelated()).isTrue();
        NewSessionCreated created = (NewSessionCreated) Pair.object(news);
        assertThat(created.firstMsgId()).isEqualTo(call.messageId());
        assertThat(created.serverSalt()).isEqualTo(Pair.SALT);
        pair.receive(pair.message(new Ping(1)));
        assertThat(pair.said()).noneMatch(said -> said instanceof NewSessionCreated);
    }

    @Test
    void theFirstMessageOfAContainerIsTheFirstOfTheSession() {
        Message first = pair.message(new Pair.SomeCall(1));
        pair.receive(pair.container(first, pair.message(new Pair.SomeCall(2))));
        assertThat(((NewSessionCreated) pair.said().get(0)).firstMsgId()).isEqualTo(first.messageId());
    }

    @Test
    void anAnswerNamesItsCallAndWantsAnAck() {
        begin();
        Message call = pair.message(new Pair.SomeCall(1));
        pair.receive(call);
        pair.session.answer(call.messageId(), Pair.bytes(new Ping(7)), pair.now);
        Message answer = pair.sent().get(0);
        assertThat(answer.messageId() & 3).isEqualTo(1);
        assertThat(answer.isContentRelated()).isTrue();
        assertThat(RpcResult.read(answer.body())).isEqualTo(new RpcResult(call.messageId(), Pair.bytes(new Ping(7))));
    }

    @Test
    void aCallIsAnsweredOnce() {
        begin();
        Message call = pair.message(new Pair.SomeCall(1));
        pair.receive(call);
        pair.session.refuse(call.messageId(), 400, "HASH_INVALID", pair.now);
        pair.session.answer(call.messageId(), Pair.bytes(new Ping(7)), pair.now);
        List<Message> sent = pair.sent();
        assertThat(sent).hasSize(1);
        assertThat(RpcResult.read(sent.get(0).body()).result())
                .isEqualTo(Pair.bytes(new RpcError(400, "HASH_INVALID")));
    }

    @Test
    void whatTheServerSaysItselfIsAnUpdate() {
        begin();
        pair.session.push(Pair.bytes(new Pair.SomeCall(3)), pair.now);
        Message update = pair.sent().get(0);
        assertThat(update.messageId() & 3).isEqualTo(3);
        assertThat(update.isContentRelated()).isTrue();
        assertThat(update.body()).isEqualTo(Pair.bytes(new Pair.SomeCall(3)));
    }

    @Test
    void messagesOfOneTimeGoInOneContainer() {
        begin();
        pair.session.push(Pair.bytes(new Pair.SomeCall(1)), pair.now);
        pair.session.push(Pair.bytes(new Pair.SomeCall(2)), pair.now);
        assertThat(pair.packets()).hasSize(1).allMatch(packet -> packet.salt() == Pair.SALT);
    }

    @Test
    void aPingIsAnsweredWithAPong() {
        begin();
        Message ping = pair.message(new Ping(42));
        pair.receive(ping);
        assertThat(pair.said()).containsExactly(new Pong(ping.messageId(), 42));
    }

    @Test
    void aPingMayAskForTheEndOfTheConnection() {
        begin();
        Message ping = pair.message(new PingDelayDisconnect(42, 75));
        assertThat(pair.receive(ping)).containsExactly(new ServerEvent.DisconnectAfter(75));
        assertThat(pair.said()).containsExactly(new Pong(ping.messageId(), 42));
    }

    @Test
    void aWrongSaltIsRefusedAndTheRightOneTold() {
        Message call = pair.message(new Pair.SomeCall(1));
        assertThat(pair.receive(call, 1)).isEmpty();
        assertThat(pair.said()).containsExactly(new BadServerSalt(call.messageId(), call.seqNo(), 48, Pair.SALT));
        assertThat(pair.receive(pair.message(new Pair.SomeCall(1)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-301, 16", "31, 17"})
    void anIdOfAnotherTimeIsRefused(long off, int code) {
        Message call = new Message(idAt(off), 1, Pair.bytes(new Pair.SomeCall(1)));
        assertThat(pair.receive(call)).isEmpty();
        assertComplaint(call, code);
    }

    private static long idAt(long off) {
        return dev.tl4j.session.MessageIds.at(BadMsg.unixNanos(Pair.START.plusSeconds(off)));
    }

    @Test
    void anIdThatIsNotDivisibleBy4IsRefused() {
        for (int off = 1; off < 4; off++) {
            Message call = new Message(pair.nextId() + off, 1, Pair.bytes(new Pair.SomeCall(1)));
            assertThat(pair.receive(call)).isEmpty();
            assertComplaint(call, 18);
        }
    }

    @Test
    void aContainerThatComesTwiceIsDoneOnceAndItsAnswersSentAgain() {
        begin();
        Message call = pair.message(new Pair.SomeCall(1));
        Message container = pair.container(call);
        pair.receive(container);
        pair.session.answer(call.messageId(), Pair.bytes(new Ping(1)), pair.now);
        Message answer = pair.sent().get(0);
        assertThat(pair.receive(container)).isEmpty();
        assertThat(pair.sent()).containsExactly(answer);
    }

    @Test
    void aContainerWithTheIdOfAMessageIsRefused() {
        begin();
        Message call = pair.message(new Pair.SomeCall(1));
        pair.receive(call);
        Message container = new Message(
                call.messageId(),
                call.seqNo() + 1,
                pair.container(pair.message(new Pair.SomeCall(2))).body());
        assertThat(pair.receive(container)).isEmpty();
        assertComplaint(container, 19);
    }

    @Test
    void aMessageBelowTheOldestRememberedIsRefused() {
        Message early = pair.silent(new MsgsAck(List.of()));
        for (int i = 0; i <= ReceivedMessages.KEPT; i++) {
            pair.receive(pair.silent(new MsgsAck(List.of())));
        }
        pair.sent();
        pair.receive(early);
        assertComplaint(early, 20);
    }

    @Test
    void seqNumbersOutOfStepAreRefused() {
        begin();
        long first = pair.nextId();
        long middle = pair.nextId();
        long last = pair.nextId();
        pair.receive(new Message(first, 5, Pair.bytes(new Pair.SomeCall(1))));
        pair.receive(new Message(last, 9, Pair.bytes(new Pair.SomeCall(2))));
        pair.sent();
        Message tooLow = new Message(middle, 3, Pair.bytes(new Pair.SomeCall(3)));
        assertThat(pair.receive(tooLow)).isEmpty();
        assertComplaint(tooLow, 32);
        Message sameAsBefore = new Message(middle, 5, Pair.bytes(new Pair.SomeCall(3)));
        assertThat(pair.receive(sameAsBefore)).isEmpty();
        assertComplaint(sameAsBefore, 32);
        Message tooHigh = new Message(middle, 11, Pair.bytes(new Pair.SomeCall(3)));
        assertThat(pair.receive(tooHigh)).isEmpty();
        assertComplaint(tooHigh, 33);
        assertThat(pair.receive(new Message(middle, 7, Pair.bytes(new Pair.SomeCall(3)))))
                .hasSize(1);
    }

    @Test
    void anAckMustNotWantAnAckAndACallMust() {
        begin();
        Message ack = new Message(pair.nextId(), 1, Pair.bytes(new MsgsAck(List.of())));
        pair.receive(ack);
        assertComplaint(ack, 34);
        Message call = new Message(pair.nextId(), 2, Pair.bytes(new Pair.SomeCall(1)));
        assertThat(pair.receive(call)).isEmpty();
        assertComplaint(call, 35);
    }

    @Test
    void aContainerThatIsNoneIsRefused() {
        begin();
        Message inner = pair.container(pair.message(new Pair.SomeCall(1)));
        Message nested = pair.container(inner);
        assertThat(pair.receive(nested)).isEmpty();
        assertComplaint(nested, 64);
        Message cut = pair.container(pair.message(new Pair.SomeCall(1)));
        Message half = new Message(cut.messageId(), cut.seqNo(), cut.body().slice(0, 20));
        assertThat(pair.receive(half)).isEmpty();
        assertComplaint(half, 64);
    }

    @Test
    void aContainerBelowItsMessagesIsRefused() {
        begin();
        long early = pair.nextId();
        Message container = pair.container(pair.message(new Pair.SomeCall(1)));
        Message below = new Message(early, container.seqNo(), container.body());
        assertThat(pair.receive(below)).isEmpty();
        assertComplaint(below, 64);
    }

    @Test
    void aBadMessageInAContainerIsRefusedAlone() {
        begin();
        Message bad = new Message(pair.nextId() + 1, 1, Pair.bytes(new Pair.SomeCall(1)));
        Message good = pair.message(new Pair.SomeCall(2));
        assertThat(pair.receive(pair.container(bad, good))).hasSize(1);
        assertComplaint(bad, 18);
    }

    @Test
    void aCallThatComesTwiceIsDoneOnceAndItsAnswerSentAgain() {
        begin();
        Message call = pair.message(new Pair.SomeCall(1));
        assertThat(pair.receive(call)).hasSize(1);
        assertThat(pair.receive(call)).isEmpty();
        pair.session.answer(call.messageId(), Pair.bytes(new Ping(7)), pair.now);
        Message answer = pair.sent().get(0);
        assertThat(pair.receive(call)).isEmpty();
        assertThat(pair.sent()).containsExactly(answer);
    }

    @Test
    void whatWasNotAcknowledgedGoesAgainOnANewConnection() {
        begin();
        pair.session.push(Pair.bytes(new Pair.SomeCall(1)), pair.now);
        pair.session.push(Pair.bytes(new Pair.SomeCall(2)), pair.now);
        List<Message> sent = pair.sent();
        pair.receive(pair.silent(new MsgsAck(List.of(sent.get(0).messageId()))));
        pair.session.reconnected();
        assertThat(pair.sent()).contains(sent.get(1)).doesNotContain(sent.get(0));
    }

    @Test
    void callsAreAcknowledgedByTheirAnswersOrAfterAWhile() {
        begin();
        Message call = pair.message(new Pair.SomeCall(1));
        Message slow = pair.message(new Pair.SomeCall(2));
        pair.receive(call);
        pair.receive(slow);
        pair.session.answer(call.messageId(), Pair.bytes(new Ping(7)), pair.now);
        pair.sent();
        assertThat(pair.session.wakeUpAt()).hasValue(pair.now.plus(ServerAcks.OLD));
        pair.now = pair.now.plus(ServerAcks.OLD);
        assertThat(pair.said()).containsExactly(new MsgsAck(List.of(slow.messageId())));
        assertThat(pair.session.wakeUpAt()).isEmpty();
    }

    @Test
    void sixteenCallsAreAcknowledgedAtOnce() {
        begin();
        for (int i = 0; i < ServerAcks.MANY; i++) {
            pair.receive(pair.message(new Pair.SomeCall(i)));
        }
        assertThat(pair.said()).singleElement().isInstanceOfSatisfying(MsgsAck.class, ack -> assertThat(ack.msgIds())
                .hasSize(ServerAcks.MANY));
    }

    @Test
    void aPackedCallIsUnpacked() {
        begin();
        TlWriter writer = new TlWriter();
        new MsgsStateInfo(1, Bytes.wrap(new byte[2000])).write(writer);
        TlWriter call = new TlWriter();
        call.writeInt(Pair.SomeCall.ID);
        call.writeRaw(writer.array(), writer.start(), writer.size());
        Bytes plain = Bytes.wrap(call.toByteArray());
        GzipPacked.pack(call, 0);
        Message packed = new Message(pair.nextId(), 1, Bytes.wrap(call.toByteArray()));
        assertThat(MessageBody.id(packed.body())).isEqualTo(GzipPacked.ID);
        assertThat(pair.receive(packed)).containsExactly(new ServerEvent.Requested(packed.messageId(), plain));
    }

    @Test
    void whatCannotBeUnpackedIsRefused() {
        begin();
        TlWriter broken = new TlWriter();
        broken.writeInt(GzipPacked.ID);
        broken.writeBytes(Bytes.of((byte) 1, (byte) 2));
        Message call = new Message(pair.nextId(), 1, Bytes.wrap(broken.toByteArray()));
        assertThat(pair.receive(call)).hasSize(1).allMatch(event -> event instanceof ServerEvent.Ignored);
        assertThat(RpcResult.read(pair.sent().get(0).body()).result())
                .isEqualTo(Pair.bytes(new RpcError(400, "INPUT_FETCH_ERROR")));
    }

    @Test
    void aCallMayBeDroppedWhileItRuns() {
        begin();
        Message call = pair.message(new Pair.SomeCall(1));
        pair.receive(call);
        assertThat(drop(call.messageId())).isEqualTo(new RpcAnswerDroppedRunning());
        pair.session.answer(call.messageId(), Pair.bytes(new Ping(1)), pair.now);
        assertThat(pair.sent()).isEmpty();
    }

    @Test
    void anAnswerMayBeDroppedUntilItIsAcknowledged() {
        begin();
        Message call = pair.message(new Pair.SomeCall(1));
        pair.receive(call);
        pair.session.answer(call.messageId(), Pair.bytes(new Ping(1)), pair.now);
        Message answer = pair.sent().get(0);
        assertThat(drop(call.messageId()))
                .isEqualTo(new RpcAnswerDropped(
                        answer.messageId(), answer.seqNo(), answer.body().size()));
        assertThat(drop(call.messageId())).isEqualTo(new RpcAnswerUnknown());
    }

    private TlObject drop(long messageId) {
        pair.receive(pair.message(new RpcDropAnswer(messageId)));
        Message answer = pair.sent().get(0);
        return Pair.object(new Message(1, 1, RpcResult.read(answer.body()).result()));
    }

    @Test
    void saltsChangeEveryHalfHourAndOldOnesLastHalfAnHourMore() {
        begin();
        Message asked = pair.message(new GetFutureSalts(3));
        pair.receive(asked);
        FutureSalts answer = (FutureSalts) pair.said().get(0);
        assertThat(answer.reqMsgId()).isEqualTo(asked.messageId());
        assertThat(answer.now()).isEqualTo((int) Pair.START.getEpochSecond());
        assertThat(answer.salts()).hasSize(3);
        FutureSalt first = answer.salts().get(0);
        FutureSalt second = answer.salts().get(1);
        assertThat(first.salt()).isEqualTo(Pair.SALT);
        assertThat(second.validSince()).isEqualTo(first.validSince() + 1800);
        assertThat(first.validUntil()).isEqualTo(first.validSince() + 3600);
        assertThat(pair.salts.accepts(second.salt(), pair.now)).isFalse();
        pair.now = Pair.START.plusSeconds(1800);
        assertThat(pair.salts.accepts(first.salt(), pair.now)).isTrue();
        assertThat(pair.salts.accepts(second.salt(), pair.now)).isTrue();
        assertThat(pair.salts.current(pair.now)).isEqualTo(second.salt());
        pair.now = Pair.START.plusSeconds(3600);
        assertThat(pair.salts.accepts(first.salt(), pair.now)).isFalse();
        assertThat(pair.salts.current(pair.now)).isEqualTo(answer.salts().get(2).salt());
        pair.now = Pair.START.plus(Duration.ofDays(3650));
        assertThat(pair.salts.future(1000, pair.now)).hasSize(ServerSalts.MAX_ASKED);
    }

    @Test
    void changedSaltsMakeAllOthersWrong() {
        long next = pair.salts.future(2, pair.now).get(1).salt();
        pair.salts.change(pair.now);
        pair.now = Pair.START.plusSeconds(1800);
        assertThat(pair.salts.accepts(Pair.SALT, pair.now)).isFalse();
        assertThat(pair.salts.accepts(next, pair.now)).isFalse();
    }

    @Test
    void statesOfMessagesAreTold() {
        begin();
        Message call = pair.message(new Pair.SomeCall(1));
        Message running = pair.message(new Pair.SomeCall(2));
        long neverSent = pair.nextId();
        pair.receive(call);
        pair.receive(running);
        pair.session.answer(call.messageId(), Pair.bytes(new Ping(1)), pair.now);
        pair.sent();
        Message asked = pair.message(
                new MsgsStateReq(List.of(call.messageId(), running.messageId(), neverSent, Long.MAX_VALUE - 3, 0L)));
        pair.receive(asked);
        assertThat(pair.said())
                .containsExactly(new MsgsStateInfo(
                        asked.messageId(), Bytes.of((byte) 100, (byte) 36, (byte) 2, (byte) 3, (byte) 1)));
    }

    @Test
    void messagesAreSentAgainOnRequest() {
        begin();
        pair.session.push(Pair.bytes(new Pair.SomeCall(1)), pair.now);
        Message sent = pair.sent().get(0);
        pair.receive(pair.message(new MsgResendReq(List.of(sent.messageId()))));
        assertThat(pair.sent()).containsExactly(sent);
        Message asked = pair.message(new MsgResendReq(List.of(4711L)));
        pair.receive(asked);
        assertThat(pair.said()).containsExactly(new MsgsStateInfo(asked.messageId(), Bytes.of((byte) 1)));
    }

    @Test
    void answersAreSentAgainOnRequest() {
        begin();
        Message call = pair.message(new Pair.SomeCall(1));
        pair.receive(call);
        pair.session.answer(call.messageId(), Pair.bytes(new Ping(1)), pair.now);
        Message answer = pair.sent().get(0);
        pair.receive(pair.message(new MsgResendAnsReq(List.of(call.messageId()))));
        assertThat(pair.sent()).containsExactly(answer);
        Message running = pair.message(new Pair.SomeCall(2));
        pair.receive(running);
        Message asked = pair.message(new MsgResendAnsReq(List.of(running.messageId())));
        pair.receive(asked);
        assertThat(pair.said()).containsExactly(new MsgsStateInfo(asked.messageId(), Bytes.of((byte) 36)));
    }

    @Test
    void whatGoesAgainIsInAContainerThatIsOfNow() {
        begin();
        pair.session.push(Pair.bytes(new Pair.SomeCall(1)), pair.now);
        Message sent = pair.sent().get(0);
        pair.now = pair.now.plusSeconds(600);
        pair.receive(pair.message(new MsgResendReq(List.of(sent.messageId()))));
        Message container = pair.packets().get(0).message();
        assertThat(MsgContainer.read(container.body())).containsExactly(sent);
        assertThat(MessageIds.unixNanos(container.messageId()) / 1_000_000_000).isEqualTo(pair.now.getEpochSecond());
    }

    @Test
    void whatIsOlderThanTheSessionIsRefused() {
        Message before = pair.message(new Pair.SomeCall(1));
        begin();
        assertThat(pair.receive(before)).isEmpty();
        assertComplaint(before, 20);
    }

    @Test
    void endingAnotherSessionIsForTheDataCenterToDo() {
        begin();
        Message asked = pair.message(new DestroySession(77));
        assertThat(pair.receive(asked)).containsExactly(new ServerEvent.DestroySessionRequested(asked.messageId(), 77));
    }
}
