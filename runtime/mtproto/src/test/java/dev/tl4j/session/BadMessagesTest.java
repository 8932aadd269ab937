package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.mtproto.BadMsgNotification;
import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.mtproto.MsgsStateInfo;
import dev.tl4j.mtproto.MsgsStateReq;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.tl.Bytes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's complaints, and how a session mends what was wrong. */
class BadMessagesTest {
    private static final long OTHER_SALT = 0x0741;

    private final Client client = new Client();
    private final Server server = client.server;

    @BeforeEach
    void warmUp() {
        client.warmUp();
    }

    private BadServerSalt wrongSalt(Message message) {
        return new BadServerSalt(message.messageId(), message.seqNo(), 48, OTHER_SALT);
    }

    private static BadMsgNotification bad(Message message, int code) {
        return new BadMsgNotification(message.messageId(), message.seqNo(), code);
    }

    private void assertAnswered(Client.NumberedCall call, Message message) {
        assertThat(client.receive(
                        new Message(server.nextId(), 1, Server.result(message.messageId(), new Ping(call.number())))))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(call.number()))));
    }

    @Test
    void aWrongSaltIsReplacedAndTheMessageGoesAgain() {
        Client.NumberedCall call = client.invoke(1);
        Message refused = client.calls().get(0);
        assertThat(client.receive(wrongSalt(refused)))
                .containsExactly(new Event.SaltsLearnt(List.of(new FutureSalt(0, -1, OTHER_SALT))));
        EncryptedPacket again = client.packets().get(0);
        assertThat(again.salt()).isEqualTo(OTHER_SALT);
        assertThat(again.message().messageId()).isGreaterThan(refused.messageId());
        assertThat(again.message().body()).isEqualTo(refused.body());
        assertThat(client.session.salt(client.now())).isEqualTo(OTHER_SALT);
        assertAnswered(call, again.message());
    }

    @Test
    void aWrongSaltOfAContainerResendsAllThatWasInIt() {
        Client.NumberedCall one = client.invoke(1);
        Client.NumberedCall two = client.invoke(2);
        EncryptedPacket refused = client.packets().get(0);
        client.receive(wrongSalt(refused.message()));
        List<Message> again = client.calls();
        assertThat(again).hasSize(2);
        assertAnswered(two, again.get(1));
        assertAnswered(one, again.get(0));
    }

    @Test
    void acksInARefusedContainerGoAgainToo() {
        Message update = new Message(server.nextId(), 1, Server.bytes(new AcceptanceTest.SomeUpdate(1)));
        client.receive(update);
        client.invoke(1);
        client.receive(wrongSalt(client.packets().get(0).message()));
        assertThat(Client.acknowledged(client.messages())).containsExactly(update.messageId());
    }

    @Test
    void answersToTheRefusedNumberAreNobodys() {
        Client.NumberedCall call = client.invoke(1);
        Message refused = client.calls().get(0);
        client.receive(wrongSalt(refused));
        Message again = client.calls().get(0);
        assertThat(client.receive(new Message(server.nextId(), 1, Server.result(refused.messageId(), new Ping(9)))))
                .isEmpty();
        assertAnswered(call, again);
    }

    @Test
    void aSaltForAMessageThatWasNotOursIsNotTaken() {
        assertThat(client.receive(new BadServerSalt(12345678L * 4, 1, 48, OTHER_SALT)))
                .containsExactly(
                        new Event.Dropped("bad_server_salt: expected one about a message of ours, got another"));
        assertThat(client.session.salt(client.now())).isEqualTo(Server.SALT);
    }

    @Test
    void aSaltForAMessageThatWasAnsweredIsNotTaken() {
        Client.NumberedCall call = client.invoke(1);
        Message message = client.calls().get(0);
        assertAnswered(call, message);
        client.receive(wrongSalt(message));
        assertThat(client.session.salt(client.now())).isEqualTo(Server.SALT);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 32, 33, 34, 35, 64, 12345})
    void aRefusedCallGoesAgainUnderAnotherNumberAndIsAnsweredOnce(int code) {
        Client.NumberedCall call = client.invoke(1);
        Message refused = client.calls().get(0);
        client.receive(bad(refused, code));
        List<Message> again = client.calls();
        assertThat(again).hasSize(1);
        assertThat(again.get(0).messageId()).isNotEqualTo(refused.messageId());
        assertAnswered(call, again.get(0));
    }

    @Test
    void aCallRefusedAsTooOldGoesAgainOnlyAfterTheServerSaysThatItHasNotTakenIt() {
        Client.NumberedCall call = client.invoke(1);
        Message refused = client.calls().get(0);
        client.receive(bad(refused, 20));
        List<Message> asked = client.messages();
        assertThat(asked).hasSize(1);
        assertThat(Server.object(asked.get(0))).isEqualTo(new MsgsStateReq(List.of(refused.messageId())));
        client.receive(new MsgsStateInfo(asked.get(0).messageId(), Bytes.wrap(new byte[] {1})));
        List<Message> again = client.calls();
        assertThat(again).hasSize(1);
        assertThat(again.get(0).messageId()).isNotEqualTo(refused.messageId());
        assertAnswered(call, again.get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 18, 34, 35, 64})
    void aRefusalLeavesTheSessionAndOtherCallsAlone(int code) {
        long session = client.session.id();
        Client.NumberedCall other = client.invoke(2);
        Message unharmed = client.calls().get(0);
        client.receive(bad(client.call(1), code));
        assertThat(client.calls()).hasSize(1);
        assertThat(client.session.id()).isEqualTo(session);
        assertAnswered(other, unharmed);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 32, 33})
    void numbersTooHighOrOutOfStepNeedANewSessionAndAllPendingGoAgain(int code) {
        long session = client.session.id();
        Client.NumberedCall other = client.invoke(2);
        client.calls();
        Client.NumberedCall refused = client.invoke(1);
        Message message = client.calls().get(0);
        client.receive(bad(message, code));
        assertThat(client.session.id()).isNotEqualTo(session);
        List<EncryptedPacket> packets = client.packets();
        assertThat(packets).allMatch(packet -> packet.sessionId() == client.session.id());
        List<Message> again = packets.stream()
                .flatMap(packet -> Server.messages(packet).stream())
                .toList();
        assertThat(again.stream().map(Message::seqNo)).startsWith(1, 3);
        assertAnswered(other, again.get(0));
        assertAnswered(refused, again.get(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -3600, 3600, 86_400})
    void aWrongClockIsSetByTheComplaintThoughItIsOutsideOfTheWindow(long off) {
        Client lost = new Client();
        lost.warmUp();
        lost.server.seconds += off;
        Client.NumberedCall call = lost.invoke(1);
        Message refused = lost.calls().get(0);
        lost.receive(lost.server.packet(
                lost.session.id(),
                new Message(
                        MessageIds.at(lost.server.seconds * 1_000_000_000L) | 1,
                        0,
                        Server.bytes(bad(refused, off > 0 ? 16 : 17)))));
        Message again = lost.calls().get(0);
        assertThat(again.messageId() >> 32).isEqualTo(lost.server.seconds);
        long answerId = MessageIds.at(lost.server.seconds * 1_000_000_000L) + 5;
        assertThat(lost.receive(lost.server.packet(
                        lost.session.id(), new Message(answerId, 1, Server.result(again.messageId(), new Ping(1))))))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(1))));
    }

    @Test
    void aComplaintOutsideOfTheWindowAboutNothingOfOursDoesNotMoveTheClock() {
        long yesterday = MessageIds.at((Server.SECONDS - 86_400) * 1_000_000_000L) | 1;
        assertThat(client.receive(new Message(yesterday, 0, Server.bytes(new BadMsgNotification(4 * 4711, 1, 16)))))
                .hasSize(1)
                .allMatch(event -> event instanceof Event.Dropped);
        assertThat(client.call(1).messageId() >> 32).isEqualTo(Server.SECONDS);
    }

    @Test
    void aComplaintOutsideOfTheWindowAboutSomethingElseThanTheClockIsDropped() {
        Message call = client.call(1);
        long yesterday = MessageIds.at((Server.SECONDS - 86_400) * 1_000_000_000L) | 1;
        assertThat(client.receive(new Message(yesterday, 0, Server.bytes(bad(call, 18)))))
                .hasSize(1)
                .allMatch(event -> event instanceof Event.Dropped);
        assertThat(client.calls()).isEmpty();
    }

    @Test
    void whatComesInTheSamePacketAsALateComplaintIsHeldToTheWindow() {
        Message call = client.call(1);
        long yesterday = MessageIds.at((Server.SECONDS - 86_400) * 1_000_000_000L);
        Message update = new Message(yesterday | 1, 1, Server.bytes(new AcceptanceTest.SomeUpdate(1)));
        Message complaint = new Message((yesterday | 1) + 4, 0, Server.bytes(bad(call, 17)));
        assertThat(client.receive(Server.container((yesterday | 1) + 8, update, complaint)))
                .noneMatch(event -> event instanceof Event.Update);
        assertThat(client.calls()).hasSize(1);
    }

    @Test
    void aReplayedComplaintIsNotHeardAgain() {
        Message call = client.call(1);
        byte[] complaint = server.packet(client.session, bad(call, 16));
        client.receive(complaint.clone());
        assertThat(client.calls()).hasSize(1);
        assertThat(client.receive(complaint.clone())).isEmpty();
        assertThat(client.calls()).isEmpty();
    }

    @Test
    void acksDoNotFightWithComplaintsAboutThem() {
        client.receive(new Message(server.nextId(), 1, Server.bytes(new AcceptanceTest.SomeUpdate(1))));
        client.invoke(1);
        Message ack = client.messages().stream()
                .filter(message -> !message.isContentRelated())
                .findFirst()
                .orElseThrow();
        client.receive(bad(ack, 34));
        assertThat(Client.acknowledged(client.messages())).hasSize(1);
    }

    @Test
    void aCallThatIsAlwaysRefusedFails() {
        Client.NumberedCall call = client.invoke(1);
        List<Event> events = List.of();
        int refusals = 0;
        while (events.isEmpty()) {
            List<Message> sent = client.calls();
            assertThat(sent).hasSize(1);
            events = client.receive(bad(sent.get(0), 18));
            refusals++;
        }
        assertThat(refusals).isEqualTo(9);
        assertThat(events).singleElement().isInstanceOfSatisfying(Event.Failed.class, failed -> {
            assertThat(failed.call()).isSameAs(call);
            assertThat(failed.reason())
                    .hasMessage("call: expected an answer, got refused 9 times, at last with code 18");
        });
        assertThat(client.calls()).isEmpty();
    }

    @Test
    void aServerThatChangesTheSaltForEverFailsTheCallToo() {
        client.invoke(1);
        List<Event> events = List.of();
        int refusals = 0;
        while (events.isEmpty() && refusals < 100) {
            events = client.receive(wrongSalt(client.calls().get(0))).stream()
                    .filter(event -> !(event instanceof Event.SaltsLearnt))
                    .toList();
            refusals++;
        }
        assertThat(events).hasSize(1).allMatch(event -> event instanceof Event.Failed);
    }
}
