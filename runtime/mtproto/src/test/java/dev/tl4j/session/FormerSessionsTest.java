package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.DestroySession;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.RpcDropAnswer;
import dev.tl4j.tl.TlObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of calls that the server acknowledged in a session which had to be left. */
class FormerSessionsTest {
    private final Client client = new Client();
    private final Server server = client.server;
    private Client.NumberedCall call;
    private Message sent;
    private long former;

    @BeforeEach
    void makeACallThatIsAcknowledged() {
        client.warmUp();
        former = client.session.id();
        call = client.invoke(1);
        sent = client.calls().get(0);
        client.receive(new MsgsAck(List.of(sent.messageId())));
    }

    /** The server makes the client begin another session. */
    private void complain(int code) {
        Message refused = client.call(2);
        client.receive(new BadMsgNotification(refused.messageId(), refused.seqNo(), code));
        assertThat(client.session.id()).isNotEqualTo(former);
    }

    private Message answer() {
        return new Message(server.nextId(), 1, Server.result(sent.messageId(), new Ping(1)));
    }

    private List<Event> receiveThere(Message message) {
        return client.receive(server.packet(former, message));
    }

    private static List<TlObject> services(List<Message> messages) {
        return messages.stream()
                .filter(message -> !Client.isCall(message))
                .map(Server::object)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 32, 33})
    void theyAreNotSentAgainAndTheirAnswersAreTaken(int code) {
        complain(code);
        List<Message> again = client.messages();
        assertThat(again.stream().filter(Client::isCall))
                .extracting(message -> message.body().get(4))
                .containsExactly((byte) 2);
        assertThat(services(again)).doesNotHaveAnyElementsOfTypes(DestroySession.class);
        assertThat(receiveThere(answer())).containsExactly(new Event.Answered(call, Server.bytes(new Ping(1))));
        assertThat(services(client.messages())).containsExactly(new DestroySession(former));
    }

    @Test
    void anAnswerIsTakenOnce() {
        complain(33);
        byte[] packet = server.packet(former, answer());
        assertThat(client.receive(packet.clone())).hasSize(1);
        assertThat(client.receive(packet.clone())).noneMatch(event -> event instanceof Event.Answered);
    }

    @Test
    void aPacketOfTheFormerSessionIsHeldToTheSameRules() {
        complain(33);
        Message late = new Message(MessageIds.at((server.seconds - 400) * 1_000_000_000L) | 1, 1, answer().body());
        assertThat(receiveThere(late)).singleElement().isInstanceOf(Event.Dropped.class);
        Message even = new Message(server.nextId() & ~3L, 1, answer().body());
        assertThat(receiveThere(even)).singleElement().isInstanceOf(Event.Dropped.class);
        Message update = new Message(server.nextId(), 1, Server.bytes(new AcceptanceTest.SomeUpdate(1)));
        assertThat(receiveThere(update)).isEmpty();
        Message other = new Message(server.nextId(), 1, Server.result(sent.messageId() + 4, new Ping(1)));
        assertThat(receiveThere(other)).isEmpty();
        Message nothing = new Message(
                server.nextId(), 1, Server.result(sent.messageId(), new Ping(1)).slice(0, 8));
        assertThat(receiveThere(nothing)).singleElement().isInstanceOf(Event.Dropped.class);
        assertThat(client.receive(server.container(answer(), answer()))).noneMatch(Event.Answered.class::isInstance);
        assertThat(receiveThere(server.container(answer(), answer())))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(1))));
    }

    @Test
    void whatIsNotAnsweredInTimeIsForgotten() {
        complain(33);
        client.messages();
        client.pass(Duration.ofNanos(FormerSessions.KEPT_NANOS).toSeconds() - 1);
        client.messages();
        assertThat(client.session.takeEvents()).isEmpty();
        assertThat(client.session.wakeUpAt() - client.now().nanos())
                .isLessThanOrEqualTo(Duration.ofSeconds(1).toNanos());
        client.pass(1);
        assertThat(services(client.messages())).contains(new DestroySession(former));
        assertThat(client.session.takeEvents()).containsExactly(new Event.Forgotten(call));
        assertThat(receiveThere(answer())).noneMatch(Event.Answered.class::isInstance);
    }

    @Test
    void overAnotherConnectionNothingWouldCome() {
        complain(33);
        client.messages();
        assertThat(client.session.disconnected()).containsExactly(new Event.Forgotten(call));
        client.session.connected(client.now());
        assertThat(services(client.messages())).contains(new DestroySession(former));
    }

    @Test
    void aCallThatNobodyWaitsForEndsTheSession() {
        complain(33);
        client.messages();
        client.session.forget(call);
        assertThat(services(client.messages()))
                .contains(new DestroySession(former))
                .doesNotHaveAnyElementsOfTypes(RpcDropAnswer.class);
        assertThat(receiveThere(answer())).noneMatch(Event.Answered.class::isInstance);
    }

    @Test
    void aServerThatComplainsAllTheTimeIsNotKeptUpWith() {
        for (int i = 0; i < FormerSessions.MAX; i++) {
            long before = client.session.id();
            complain(32);
            Message last = client.calls().get(0);
            client.receive(new MsgsAck(List.of(last.messageId())));
            assertThat(client.session.id()).isNotEqualTo(before);
            assertThat(client.session.takeEvents()).isEmpty();
        }
        Message refused = client.call(3);
        assertThat(client.receive(new BadMsgNotification(refused.messageId(), refused.seqNo(), 32)))
                .containsExactly(new Event.Forgotten(call));
    }

    @Test
    void anAbandonedSessionForgetsThemToo() {
        complain(33);
        assertThat(client.session.abandon()).hasSize(1);
        assertThat(client.session.takeEvents()).containsExactly(new Event.Forgotten(call));
        assertThat(client.session.isIdle()).isTrue();
    }

    private record Following(int number, @Nullable Call after, List<Long> seen) implements Call {
        @Override
        public TlObject body(Slot slot) {
            seen.add(slot.afterMessageId());
            return new Client.NumberedCall(number);
        }
    }

    private List<Byte> numbers(List<EncryptedPacket> packets) {
        return packets.stream()
                .flatMap(packet -> Server.messages(packet).stream())
                .filter(Client::isCall)
                .map(message -> message.body().get(4))
                .toList();
    }

    @Test
    void whatComesAfterOneInAnOrderWaitsForIt() {
        List<Long> seen = new ArrayList<>();
        Following second = new Following(11, call, seen);
        client.session.invoke(second);
        client.messages();
        complain(33);
        Following third = new Following(12, second, seen);
        client.session.invoke(third);
        client.invoke(13);
        assertThat(numbers(client.packets())).containsExactly((byte) 2, (byte) 13);
        seen.clear();
        receiveThere(answer());
        List<EncryptedPacket> packets = client.packets();
        assertThat(numbers(packets)).containsExactly((byte) 11, (byte) 12);
        List<Message> messages = Server.messages(packets.get(0));
        assertThat(seen).containsExactly(0L, messages.get(0).messageId());
    }

    @Test
    void whatWaitsForOneCanMoveToAnotherSession() {
        Following second = new Following(11, call, new ArrayList<>());
        complain(33);
        client.session.invoke(second);
        client.messages();
        assertThat(client.session.takeUnsent()).containsExactly(second);
        receiveThere(answer());
        assertThat(numbers(client.packets())).isEmpty();
    }
}
