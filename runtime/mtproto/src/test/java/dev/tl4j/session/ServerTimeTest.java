package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.mtproto.MsgsStateReq;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.PingDelayDisconnect;
import dev.tl4j.mtproto.Pong;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client whose idea of the server's time is wrong by less than the server would complain about, or by any amount. */
class ServerTimeTest {
    private final Client client = new Client();
    private final Server server = client.server;
    private long made;

    @BeforeEach
    void warmUp() {
        client.warmUp();
    }

    /** An id of the server's time, even if that was set back. */
    private long ofNow() {
        return MessageIds.at(server.seconds * 1_000_000_000L) + 4 * made++ | 1;
    }

    private static Optional<Message> ping(List<Message> messages) {
        return messages.stream()
                .filter(message -> MessageBody.id(message.body()) == PingDelayDisconnect.ID)
                .findFirst();
    }

    private static Pong pong(Message ping) {
        return new Pong(ping.messageId(), ((PingDelayDisconnect) Server.object(ping)).pingId());
    }

    /** A computer that slept for some minutes, its monotonic clock too: all that the server says is from the future. */
    @ParameterizedTest
    @ValueSource(longs = {-86_400, -310, 31, 100, 290, 86_400})
    void anUntimelyPacketIsDroppedAndAPingAsksForTheTime(long off) {
        Client.NumberedCall call = client.invoke(1);
        Message sent = client.calls().get(0);
        server.seconds += off;
        assertThat(client.receive(new Message(ofNow(), 1, Server.result(sent.messageId(), new Ping(1)))))
                .singleElement()
                .isInstanceOf(Event.Dropped.class);
        Message ping = ping(client.messages()).orElseThrow();
        assertThat(client.receive(new Message(ofNow(), 0, Server.bytes(pong(ping)))))
                .isEmpty();
        List<Message> asked = client.messages();
        assertThat(Server.object(asked.get(0))).isEqualTo(new MsgsStateReq(List.of(sent.messageId())));
        // Within a session numbers only grow, even if the clock goes back.
        assertThat(asked.get(0).messageId() >>> 32).isEqualTo(Math.max(Server.SECONDS, server.seconds));
        assertThat(client.receive(new Message(ofNow(), 1, Server.result(sent.messageId(), new Ping(1)))))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(1))));
    }

    @Test
    void aPongToAnOldPingOrAnAnsweredOneDoesNotMoveTheClock() {
        client.pass(60);
        Message first = ping(client.messages()).orElseThrow();
        client.receive(pong(first));
        client.pass(60);
        Message second = ping(client.messages()).orElseThrow();
        client.receive(pong(second));
        server.seconds += 100;
        assertThat(client.receive(pong(first))).singleElement().isInstanceOf(Event.Dropped.class);
        assertThat(client.receive(pong(second))).singleElement().isInstanceOf(Event.Dropped.class);
    }

    @Test
    void whoeverReplaysOldPacketsMakesUsPingAtMostEveryTwoSeconds() {
        long old = server.seconds - 1000;
        int pings = 0;
        for (int i = 0; i < 100; i++) {
            client.receive(new Message(
                    MessageIds.at(old * 1_000_000_000L) + i * 4 | 1,
                    1,
                    Server.bytes(new AcceptanceTest.SomeUpdate(1))));
            pings += ping(client.messages()).isPresent() ? 1 : 0;
        }
        assertThat(pings).isEqualTo(1);
    }

    @Test
    void aReplayOfWhatCameBeforeIsNoReasonToPing() {
        byte[] update = server.packet(
                client.session.id(), new Message(server.nextId(), 1, Server.bytes(new AcceptanceTest.SomeUpdate(1))));
        client.receive(update.clone());
        client.pass(40);
        client.messages();
        server.seconds += 1000;
        client.pass(10);
        client.receive(update.clone());
        assertThat(ping(client.messages())).isEmpty();
    }

    /** An answer that waited while thousands of updates passed has a number of which nobody can say whether it came before. */
    @Test
    void anAnswerIsTakenHoweverOldItsNumberIsAsLongAsItsCallWaits() {
        Client.NumberedCall call = client.invoke(1);
        Message sent = client.calls().get(0);
        Message answer = new Message(server.nextId(), 1, Server.result(sent.messageId(), new Ping(1)));
        Message update = new Message(server.nextId(), 1, Server.bytes(new AcceptanceTest.SomeUpdate(1)));
        for (int i = 0; i <= ReceivedIds.KEPT; i++) {
            client.receive(new Message(server.nextId(), 0, Server.bytes(new AcceptanceTest.SomeUpdate(1))));
        }
        assertThat(client.receive(server.container(update))).isEmpty();
        assertThat(client.receive(server.container(answer)))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(1))));
        assertThat(client.receive(server.container(answer))).isEmpty();
        client.invoke(2);
        assertThat(Client.acknowledged(client.messages())).containsExactly(answer.messageId());
    }

    @Test
    void theSessionGoesOnAfter2038() {
        Client later = new Client();
        later.warmUp();
        long years = 3L * 365 * 86_400 + 20L * 365 * 86_400;
        later.pass(years);
        Client.NumberedCall call = later.invoke(1);
        Message sent = later.calls().get(0);
        assertThat(sent.messageId()).isNegative();
        assertThat(later.receive(new Message(later.server.nextId(), 1, Server.result(sent.messageId(), new Ping(1)))))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(1))));
        Message next = later.call(2);
        assertThat(Long.compareUnsigned(next.messageId(), sent.messageId())).isPositive();
    }
}
