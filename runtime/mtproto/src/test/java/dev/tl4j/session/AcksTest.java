package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcksTest {
    private final Client client = new Client();
    private final Server server = client.server;

    @BeforeEach
    void warmUp() {
        client.warmUp();
    }

    private Message update(int seqNo) {
        return new Message(server.nextId(), seqNo, Server.bytes(new AcceptanceTest.SomeUpdate(1)));
    }

    @Test
    void anAckWaitsForSomethingToGoWith() {
        Message update = update(1);
        client.receive(update);
        assertThat(client.messages()).isEmpty();
        client.invoke(1);
        assertThat(Client.acknowledged(client.messages())).containsExactly(update.messageId());
    }

    @Test
    void whatDoesNotWantAnAckGetsNone() {
        client.receive(update(2));
        client.invoke(1);
        assertThat(Client.acknowledged(client.messages())).isEmpty();
    }

    @Test
    void messagesInsideContainersAreAcknowledgedAndContainersAreNot() {
        Message wants = update(1);
        Message alsoWants = update(3);
        client.receive(server.container(wants, update(4), alsoWants));
        client.invoke(1);
        assertThat(Client.acknowledged(client.messages())).containsExactly(wants.messageId(), alsoWants.messageId());
    }

    @Test
    void sixteenAcksGoAlone() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            Message update = update(1);
            ids.add(update.messageId());
            client.receive(update);
        }
        assertThat(client.messages()).isEmpty();
        Message sixteenth = update(1);
        ids.add(sixteenth.messageId());
        client.receive(sixteenth);
        List<Message> sent = client.messages();
        assertThat(Client.acknowledged(sent)).isEqualTo(ids);
        assertThat(sent).hasSize(1).noneMatch(Message::isContentRelated);
    }

    @Test
    void anAckGoesAloneAfter30Seconds() {
        Message update = update(1);
        client.receive(update);
        assertThat(client.session.wakeUpAt()).isEqualTo(client.now().nanos() + 30_000_000_000L);
        client.pass(29);
        assertThat(client.messages()).isEmpty();
        client.pass(1);
        assertThat(Client.acknowledged(client.messages())).containsExactly(update.messageId());
        client.pass(30);
        assertThat(Client.acknowledged(client.messages())).isEmpty();
    }

    @Test
    void aMessageThatComesAgainIsAcknowledgedAgain() {
        Message update = update(1);
        client.receive(update);
        client.invoke(1);
        client.messages();
        client.receive(update);
        client.invoke(2);
        assertThat(Client.acknowledged(client.messages())).containsExactly(update.messageId());
    }

    @Test
    void aMessageThatIsNotBelievedIsNotAcknowledged() {
        client.receive(new Message(
                MessageIds.at((Server.SECONDS - 3600) * 1_000_000_000L) | 1,
                1,
                Server.bytes(new AcceptanceTest.SomeUpdate(1))));
        client.invoke(1);
        assertThat(Client.acknowledged(client.messages())).isEmpty();
    }

    @Test
    void oneMessageNamesAtMost8192() {
        Acks acks = new Acks();
        for (long id = 1; id <= 8193; id++) {
            acks.add(id, client.now());
        }
        assertThat(acks.take()).hasSize(8192);
        assertThat(acks.take()).containsExactly(8193L);
    }
}
