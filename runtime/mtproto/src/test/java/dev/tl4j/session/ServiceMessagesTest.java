package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.mtproto.FutureSalts;
import dev.tl4j.mtproto.NewSessionCreated;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.PingDelayDisconnect;
import dev.tl4j.mtproto.Pong;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** New sessions, salts and pings. */
class ServiceMessagesTest {
    private final Client client = new Client();
    private final Server server = client.server;

    @Test
    void aNewSessionResendsWhatWasSentBeforeItAndNothingElse() {
        client.warmUp();
        Client.NumberedCall lost = client.invoke(1);
        client.calls();
        client.pass(1);
        Client.NumberedCall kept = client.invoke(2);
        Message second = client.calls().get(0);
        List<Event> events = client.receive(new NewSessionCreated(second.messageId(), 77, 0x0741));
        assertThat(events)
                .filteredOn(event -> !(event instanceof Event.SaltsLearnt))
                .containsExactly(new Event.SessionCreated());
        List<EncryptedPacket> packets = client.packets();
        assertThat(packets).allMatch(packet -> packet.salt() == 0x0741);
        List<Message> again = packets.stream()
                .flatMap(packet -> Server.messages(packet).stream())
                .filter(Client::isCall)
                .toList();
        assertThat(again).hasSize(1);
        assertThat(answered(again.get(0))).isEqualTo(lost);
        assertThat(answered(second)).isEqualTo(kept);
    }

    private Call answered(Message message) {
        List<Event> events =
                client.receive(new Message(server.nextId(), 1, Server.result(message.messageId(), new Ping(1))));
        return ((Event.Answered) events.get(0)).call();
    }

    @Test
    void aNewSessionIsBelievedOnce() {
        client.warmUp();
        client.call(1);
        long all = Long.MAX_VALUE;
        client.receive(new NewSessionCreated(all, 77, Server.SALT));
        assertThat(client.calls()).hasSize(1);
        assertThat(client.receive(new NewSessionCreated(all, 77, Server.SALT))).isEmpty();
        assertThat(client.calls()).isEmpty();
    }

    @Test
    void theFirstCallAsksForSaltsAndTheyAreUsedWhenTheirTimeComes() {
        client.invoke(1);
        long asked = client.messages().stream()
                .filter(Client::isAskForSalts)
                .findFirst()
                .orElseThrow()
                .messageId();
        int now = Server.SECONDS;
        client.receive(new FutureSalts(
                asked, now, List.of(new FutureSalt(now + 1800, now + 5400, 2), new FutureSalt(now, now + 3600, 1))));
        assertThat(saltOfACall()).isEqualTo(1);
        client.pass(1799);
        assertThat(saltOfACall()).isEqualTo(1);
        client.pass(1);
        assertThat(saltOfACall()).isEqualTo(2);
    }

    private long saltOfACall() {
        client.invoke(3);
        return client.packets().get(0).salt();
    }

    @Test
    void saltsThatNobodyAskedForAreNotTaken() {
        client.warmUp();
        int now = Server.SECONDS;
        client.receive(new FutureSalts(4711 * 4, now, List.of(new FutureSalt(now - 1, now + 3600, 666))));
        assertThat(saltOfACall()).isEqualTo(Server.SALT);
    }

    @Test
    void saltsAreAskedForAgainWhenTheyRunOutButNotAllTheTime() {
        client.invoke(1);
        assertThat(client.messages()).anyMatch(Client::isAskForSalts);
        client.invoke(2);
        assertThat(client.messages()).noneMatch(Client::isAskForSalts);
        client.pass(600);
        client.invoke(3);
        assertThat(client.messages()).anyMatch(Client::isAskForSalts);
    }

    @Test
    void aPingGoesEveryMinute() {
        client.warmUp();
        assertThat(client.session.wakeUpAt()).isEqualTo(client.now().nanos() + 60_000_000_000L);
        client.pass(59);
        assertThat(pings(client.messages())).isEmpty();
        client.pass(1);
        PingDelayDisconnect ping = pings(client.messages()).get(0);
        assertThat(ping.disconnectDelay()).isEqualTo(75);
        assertThat(client.session.wakeUpAt()).isEqualTo(client.now().nanos() + 60_000_000_000L);
    }

    private static List<PingDelayDisconnect> pings(List<Message> messages) {
        return messages.stream()
                .filter(message -> MessageBody.id(message.body()) == PingDelayDisconnect.ID)
                .map(message -> (PingDelayDisconnect) Server.object(message))
                .toList();
    }

    @Test
    void twoPingsThatNobodyAnswersMeanADeadPeer() {
        client.pass(60);
        assertThat(pings(client.messages())).hasSize(1);
        client.pass(60);
        assertThat(pings(client.messages())).hasSize(1);
        assertThat(client.session.takeEvents()).isEmpty();
        client.pass(60);
        client.messages();
        assertThat(client.session.takeEvents()).containsExactly(new Event.Unresponsive());
    }

    @Test
    void whoAnswersPingsIsAlive() {
        for (int i = 0; i < 10; i++) {
            client.pass(60);
            Message ping = client.messages().stream()
                    .filter(message -> MessageBody.id(message.body()) == PingDelayDisconnect.ID)
                    .findFirst()
                    .orElseThrow();
            long pingId = ((PingDelayDisconnect) Server.object(ping)).pingId();
            assertThat(client.receive(new Pong(ping.messageId(), pingId))).isEmpty();
            assertThat(client.session.takeEvents()).isEmpty();
        }
    }

    @Test
    void aForgedPacketIsNoSignOfLife() {
        for (int i = 0; i < 2; i++) {
            client.pass(60);
            client.messages();
            client.receive(new byte[64]);
            client.receive(server.packet(1, server.message(new Ping(1))));
        }
        client.pass(60);
        client.messages();
        assertThat(client.session.takeEvents()).containsExactly(new Event.Unresponsive());
    }

    @Test
    void aNewConnectionBeginsToCountAnew() {
        client.pass(120);
        client.messages();
        client.pass(60);
        client.session.connected(client.now());
        client.messages();
        assertThat(client.session.takeEvents()).isEmpty();
        assertThat(client.session.wakeUpAt()).isEqualTo(client.now().nanos() + 60_000_000_000L);
    }

    @Test
    void pongsToNothingAreIgnored() {
        assertThat(LongStream.range(0, 10).boxed().flatMap(id -> client.receive(new Pong(id, id)).stream()))
                .isEmpty();
    }
}
