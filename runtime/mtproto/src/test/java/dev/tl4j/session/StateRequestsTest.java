package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.mtproto.MsgResendAnsReq;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.MsgsAllInfo;
import dev.tl4j.mtproto.MsgsStateInfo;
import dev.tl4j.mtproto.MsgsStateReq;
import dev.tl4j.mtproto.NewSessionCreated;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.tl.Bytes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of calls when nobody knows whether they arrived: they are asked about, never sent again blindly. */
class StateRequestsTest {
    private static final int NOTHING_KNOWN = 1;
    private static final int NOT_RECEIVED = 2;
    private static final int RECEIVED = 4;
    private static final int ANSWERED = 4 + 32 + 64;

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

    /** The connection ends and another is made; gives the question that goes out. */
    private Message reconnect() {
        client.session.disconnected();
        client.pass(2);
        client.session.connected(client.now());
        return question(client.messages());
    }

    private static Message question(List<Message> messages) {
        assertThat(messages).noneMatch(Client::isCall);
        return messages.stream()
                .filter(message -> MessageBody.id(message.body()) == MsgsStateReq.ID)
                .findFirst()
                .orElseThrow();
    }

    private List<Event> tell(Message question, int... states) {
        byte[] bytes = new byte[states.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) states[i];
        }
        return client.receive(new MsgsStateInfo(question.messageId(), Bytes.wrap(bytes)));
    }

    private void acknowledge() {
        client.receive(new MsgsAck(List.of(sent.messageId())));
    }

    private void assertAnswered(Message message) {
        assertThat(client.receive(new Message(server.nextId(), 1, Server.result(message.messageId(), new Ping(1)))))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(1))));
    }

    @Test
    void nothingGoesOnceMoreOnANewConnectionBeforeTheServerSaysWhatItHas() {
        assertThat(Server.object(reconnect())).isEqualTo(new MsgsStateReq(List.of(sent.messageId())));
        assertAnswered(sent);
    }

    @Test
    void whatTheServerHasIsWaitedFor() {
        assertThat(tell(reconnect(), RECEIVED)).isEmpty();
        assertThat(client.calls()).isEmpty();
        assertAnswered(sent);
    }

    @ParameterizedTest
    @ValueSource(ints = {NOT_RECEIVED, NOT_RECEIVED + 1})
    void whatDidNotArriveGoesUnderItsOldNumberInAContainer(int state) {
        tell(reconnect(), state);
        client.pass(1000);
        List<EncryptedPacket> packets = client.packets().stream()
                .filter(packet -> Server.messages(packet).stream().anyMatch(Client::isCall))
                .toList();
        assertThat(packets).hasSize(1);
        Message container = packets.get(0).message();
        assertThat(MessageBody.id(container.body())).isEqualTo(MsgContainer.ID);
        assertThat(container.messageId() >>> 32).isEqualTo(client.server.seconds);
        assertThat(Server.messages(packets.get(0))).contains(sent);
        assertAnswered(sent);
    }

    @Test
    void whatTheServerForgotGoesUnderANewNumberIfItNeverAcknowledgedIt() {
        tell(reconnect(), NOTHING_KNOWN);
        Message again = client.calls().get(0);
        assertThat(again.messageId()).isNotEqualTo(sent.messageId());
        assertAnswered(again);
    }

    @Test
    void whatTheServerAcknowledgedAndForgotIsNotSentAgain() {
        acknowledge();
        assertThat(tell(reconnect(), NOT_RECEIVED)).containsExactly(new Event.Forgotten(call));
        assertThat(client.calls()).isEmpty();
    }

    @Test
    void aServerThatHasForgottenANumberMayAnswerTheCallYet() {
        acknowledge();
        assertThat(tell(reconnect(), NOTHING_KNOWN)).isEmpty();
        client.pass(30);
        assertThat(tell(question(client.messages()), NOTHING_KNOWN)).isEmpty();
        assertAnswered(sent);
    }

    @Test
    void nothingMoreIsHopedForWhenTheServerKnowsNothingForLong() {
        acknowledge();
        assertThat(tell(reconnect(), NOTHING_KNOWN)).isEmpty();
        client.pass(30);
        assertThat(tell(question(client.messages()), NOTHING_KNOWN)).isEmpty();
        client.pass(30);
        assertThat(tell(question(client.messages()), NOTHING_KNOWN)).containsExactly(new Event.Forgotten(call));
        assertThat(client.calls()).isEmpty();
    }

    @Test
    void aStateIsAnAcknowledgmentToo() {
        tell(reconnect(), RECEIVED);
        assertThat(client.receive(new NewSessionCreated(-1, 77, Server.SALT)))
                .containsExactly(new Event.Forgotten(call), new Event.SessionCreated());
    }

    @Test
    void anAnswerThatDoesNotComeIsAskedForAndThenTheCallIsRepeated() {
        tell(reconnect(), ANSWERED);
        assertThat(client.messages()).isEmpty();
        client.pass(3);
        tell(question(client.messages()), ANSWERED);
        assertThat(client.messages().stream().map(Server::object))
                .containsExactly(new MsgResendAnsReq(List.of(sent.messageId())));
        client.pass(3);
        tell(question(client.messages()), ANSWERED);
        assertThat(client.messages()).containsExactly(sent);
        assertAnswered(sent);
    }

    @Test
    void whatTheServerForgotAfterACallWasRepeatedIsNotSentAgain() {
        acknowledge();
        Message question = reconnect();
        for (int i = 0; i < 3; i++) {
            tell(question, ANSWERED);
            client.pass(3);
            question = client.messages().stream()
                    .filter(message -> MessageBody.id(message.body()) == MsgsStateReq.ID)
                    .findFirst()
                    .orElse(question);
        }
        client.pass(60);
        assertThat(client.receive(new NewSessionCreated(-1, 77, Server.SALT))).contains(new Event.Forgotten(call));
    }

    @Test
    void anAnswerThatComesBesideTheStateIsTaken() {
        Message question = reconnect();
        Message state =
                new Message(server.nextId(), 0, Server.bytes(new MsgsStateInfo(question.messageId(), Bytes.of((byte)
                        NOT_RECEIVED))));
        Message answer = new Message(server.nextId(), 1, Server.result(sent.messageId(), new Ping(1)));
        assertThat(client.receive(server.container(state, answer)))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(1))));
        assertThat(client.calls()).isEmpty();
    }

    @Test
    void aCallThatWaitsForLongIsAskedAbout() {
        client.pass(14);
        assertThat(client.messages()).isEmpty();
        client.pass(1);
        assertThat(Server.object(question(client.messages()))).isEqualTo(new MsgsStateReq(List.of(sent.messageId())));
        client.pass(15);
        assertThat(client.messages()).isEmpty();
        client.pass(15);
        question(client.messages());
    }

    @Test
    void theServerMaySayByItself() {
        client.receive(new MsgsAllInfo(List.of(4711L, sent.messageId()), Bytes.of((byte) 4, (byte) NOT_RECEIVED)));
        assertThat(client.calls()).containsExactly(sent);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5, 6, 7})
    void statesOfTheWrongNumberOrMeaningAreDropped(int state) {
        Message question = reconnect();
        List<Event> events = state == 2 ? tell(question, 2, 2) : tell(question, state);
        assertThat(events).singleElement().isInstanceOf(Event.Dropped.class);
        assertThat(client.calls()).isEmpty();
    }

    @Test
    void anAnswerToNoQuestionOfOursIsDropped() {
        assertThat(client.receive(new MsgsStateInfo(sent.messageId(), Bytes.of((byte) NOT_RECEIVED))))
                .containsExactly(
                        new Event.Dropped("msgs_state_info: expected the answer to a request of ours, got another"));
        assertThat(client.calls()).isEmpty();
        assertAnswered(sent);
    }
}
