package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.frame.Packet;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.session.MessageIds;
import dev.tl4j.testkit.fault.Fault;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen to packets on their way to a client. */
class PacketFaultsTest extends FaultyDc {
    @Test
    void aPacketMayGetLost() throws IOException {
        RawClient client = client();
        Fault lost = dc.faults().packets().once().drop();
        client.send(new Ping(1));
        assertPong(client, client.send(new Ping(2)), 2);
        assertThat(lost.count()).isEqualTo(1);
    }

    @Test
    void aPacketMayComeLate() throws IOException {
        RawClient client = client();
        dc.faults().packets().once().delay(Duration.ofSeconds(2));
        long first = client.send(new Ping(1));
        assertPong(client, client.send(new Ping(2)), 2);
        assertPong(client, first, 1);
    }

    @Test
    void packetsMayChangePlaces() throws IOException {
        RawClient client = client();
        dc.faults().packets().once().reorder();
        client.cork();
        long first = client.send(new Ping(1));
        long second = client.send(new Ping(2));
        client.uncork();
        assertPong(client, second, 2);
        assertPong(client, first, 1);
    }

    @Test
    void aPacketWithNothingBehindItIsNotHeldForEver() throws IOException {
        RawClient client = client();
        dc.faults().packets().reorder();
        assertAnswers(client);
    }

    @Test
    void aPacketMayComeTwice() throws IOException {
        RawClient client = client();
        dc.faults().packets().once().duplicate();
        client.send(new Ping(1));
        byte[] once = ((Packet) client.read()).bytes();
        byte[] twice = ((Packet) client.read()).bytes();
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void aPacketMayBeCorrupt() throws IOException {
        RawClient client = client();
        dc.faults().packets().once().corrupt();
        client.send(new Ping(1));
        assertThatThrownBy(client::readPacket).isInstanceOf(MessageException.class);
        assertAnswers(client);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 40})
    void aPacketMayBeCutAnywhere(int bytes) throws IOException {
        RawClient client = client();
        dc.faults().packets().once().cutAt(bytes);
        client.send(new Ping(1));
        assertThat(client.bytesUntilEnd()).isEqualTo(bytes);
    }

    @Test
    void aPacketMayHaveAnotherSalt() throws IOException {
        RawClient client = client();
        client.send(new Ping(1));
        long salt = client.readPacket().salt();
        dc.faults().packets().once().wrongSalt();
        client.send(new Ping(2));
        assertThat(client.readPacket().salt()).isNotEqualTo(salt);
    }

    @Test
    void aPacketMayBeOfAnotherSession() throws IOException {
        RawClient client = client();
        dc.faults().packets().once().wrongSession();
        client.send(new Ping(1));
        assertThat(client.readPacket().sessionId()).isNotEqualTo(RawClient.SESSION);
        assertAnswers(client);
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -301, 31, 86_400})
    void aMessageMayBeOfAnotherTime(long seconds) throws IOException {
        RawClient client = client();
        dc.faults().packets().once().shiftId(Duration.ofSeconds(seconds));
        client.send(new Ping(1));
        long shifted = client.readPacket().message().messageId();
        client.send(new Ping(2));
        long right = client.readPacket().message().messageId();
        assertThat(shifted & 3).isEqualTo(1);
        assertThat((MessageIds.unixNanos(shifted) - MessageIds.unixNanos(right)) / 1e9)
                .isBetween(seconds - 30.0, seconds + 0.1);
    }

    @Test
    void aMessageMayBeNumberedAsOnlyClientsDo() throws IOException {
        RawClient client = client();
        dc.faults().packets().once().clientId();
        client.send(new Ping(1));
        assertThat(client.readPacket().message().messageId() & 3).isZero();
    }

    @Test
    void aMessageMayComeInACrowd() throws IOException {
        RawClient client = client();
        dc.faults().packets().once().crowd();
        long ping = client.send(new Ping(1));
        Message container = client.readPacket().message();
        List<Message> messages = MsgContainer.read(container.body());
        assertThat(messages).hasSize(4);
        assertThat(messages.get(3).body()).isEqualTo(bytes(new Pong(ping, 1)));
        assertThat(messages)
                .extracting(Message::messageId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id < container.messageId());
    }

    @Test
    void aContainerMayBeInAnother() throws IOException {
        RawClient client = client();
        dc.faults().packets().once().nestContainers();
        client.send(new Ping(1));
        EncryptedPacket packet = client.readPacket();
        assertThatThrownBy(() -> MsgContainer.read(packet.message().body()))
                .hasMessageContaining("got another container inside");
    }

    @Test
    void aContainerMayBeTooFull() throws IOException {
        RawClient client = client();
        dc.faults().packets().once().overfillContainer();
        client.send(new Ping(1));
        EncryptedPacket packet = client.readPacket();
        TlReader body = new TlReader(TlSchema.NONE, packet.message().body());
        assertThat(body.readInt()).isEqualTo(MsgContainer.ID);
        assertThat(body.readInt()).isEqualTo(MsgContainer.MAX_MESSAGES + 1);
    }

    @Test
    void severalThingsMayHappenToOnePacket() throws IOException {
        RawClient client = client();
        dc.faults().packets().once().crowd();
        dc.faults().packets().once().wrongSession();
        dc.faults().packets().once().duplicate();
        client.send(new Ping(1));
        for (int i = 0; i < 2; i++) {
            EncryptedPacket packet = client.readPacket();
            assertThat(packet.sessionId()).isNotEqualTo(RawClient.SESSION);
            assertThat(MessageBody.id(packet.message().body())).isEqualTo(MsgContainer.ID);
        }
    }
}
