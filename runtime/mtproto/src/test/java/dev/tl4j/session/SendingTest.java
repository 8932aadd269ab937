package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a session puts into its packets. */
class SendingTest {
    private final Client client = new Client();

    /** A call of so many bytes that do not get smaller when packed. */
    private record LongCall(int length) implements Call, TlObject {
        @Override
        public TlObject body(Slot slot) {
            return this;
        }

        @Override
        public int constructorId() {
            return Client.NumberedCall.ID;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(Client.NumberedCall.ID);
            byte[] bytes = Server.random(length).bytes(length - 4);
            writer.writeRaw(bytes, 0, bytes.length);
        }
    }

    @Test
    void nothingToSayIsNoPacket() {
        assertThat(client.packets()).isEmpty();
    }

    @Test
    void aCallGoesAloneUnderTheSessionsSaltAndId() {
        client.warmUp();
        client.invoke(1);
        List<EncryptedPacket> packets = client.packets();
        assertThat(packets).hasSize(1);
        assertThat(packets.get(0).salt()).isEqualTo(Server.SALT);
        assertThat(packets.get(0).sessionId()).isEqualTo(client.session.id());
        assertThat(MessageBody.id(packets.get(0).message().body())).isEqualTo(Client.NumberedCall.ID);
    }

    @Test
    void theFirstCallGoesWithARequestForSalts() {
        client.invoke(1);
        List<Message> messages = client.messages();
        assertThat(messages).hasSize(2);
        assertThat(Client.isCall(messages.get(0))).isTrue();
        assertThat(Client.isAskForSalts(messages.get(1))).isTrue();
    }

    @Test
    void callsOfOneTimeGoInOneContainerWhoseIdIsTheHighest() {
        client.warmUp();
        client.invoke(1);
        client.invoke(2);
        client.invoke(3);
        List<EncryptedPacket> packets = client.packets();
        assertThat(packets).hasSize(1);
        Message container = packets.get(0).message();
        List<Message> messages = MsgContainer.read(container.body());
        List<Long> ids =
                new ArrayList<>(messages.stream().map(Message::messageId).toList());
        ids.add(container.messageId());
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id % 4 == 0);
        assertThat(messages.stream().map(message -> message.body().slice(4, 8).get(0)))
                .containsExactly((byte) 1, (byte) 2, (byte) 3);
    }

    @Test
    void seqNoCountsContentRelatedMessages() {
        client.invoke(1);
        client.invoke(2);
        EncryptedPacket first = client.packets().get(0);
        assertThat(Server.messages(first).stream().map(Message::seqNo)).containsExactly(1, 3, 5);
        assertThat(first.message().seqNo()).isEqualTo(6);

        client.receive(client.server.message(new Ping(1)));
        client.invoke(3);
        EncryptedPacket second = client.packets().get(0);
        assertThat(Server.messages(second).stream().map(Message::seqNo)).containsExactly(7, 8);
        assertThat(Client.acknowledged(Server.messages(second))).hasSize(1);
        assertThat(second.message().seqNo()).isEqualTo(8);
    }

    @Test
    void idsGrowAfterTheWallClockIsSetBack() {
        Client unknowing = Client.withWrongClock(0);
        long before = unknowing.call(1).messageId();
        unknowing.setBack(3600);
        assertThat(unknowing.call(2).messageId()).isGreaterThan(before);
    }

    @Test
    void aKnownServerTimeDoesNotMoveWithTheWallClock() {
        client.warmUp();
        client.setBack(24 * 3600);
        client.pass(5);
        long seconds = client.call(1).messageId() >> 32;
        assertThat(seconds).isEqualTo(Server.SECONDS + 5);
    }

    @Test
    void whatGetsSmallerIsPacked() {
        client.warmUp();
        client.session.invoke(slot -> new MsgsAck(java.util.Collections.nCopies(500, 1L)));
        Message packed = client.messages().get(0);
        assertThat(MessageBody.id(packed.body())).isEqualTo(GzipPacked.ID);
        assertThat(packed.body().size()).isLessThan(200);
        assertThat(GzipPacked.unpack(packed.body()).size()).isEqualTo(4 + 8 + 8 * 500);
    }

    @Test
    void whatDoesNotGetSmallerGoesAsItIs() {
        client.warmUp();
        client.session.invoke(new LongCall(4096));
        assertThat(client.messages().get(0).body().size()).isEqualTo(4096);
    }

    @Test
    void aContainerHoldsAtMost1020Messages() {
        client.warmUp();
        for (int i = 0; i < 1021; i++) {
            client.invoke(i);
        }
        List<EncryptedPacket> packets = client.packets();
        assertThat(packets.stream().map(packet -> Server.messages(packet).size()))
                .containsExactly(1020, 1);
    }

    @Test
    void aContainerHoldsAtMost1044456Bytes() {
        client.warmUp();
        for (int i = 0; i < 3; i++) {
            client.session.invoke(new LongCall(500_000));
        }
        List<EncryptedPacket> packets = client.packets();
        assertThat(packets.stream().map(packet -> Server.messages(packet).size()))
                .containsExactly(2, 1);
        assertThat(packets.get(0).message().body().size()).isLessThan(MsgContainer.MAX_BYTES);
    }

    @Test
    void partsOfFilesAreWrittenOnceEach() {
        client.warmUp();
        int[] written = {0};
        LongCall part = new LongCall(512 << 10);
        for (int i = 0; i < 4; i++) {
            client.session.invoke(slot -> {
                written[0]++;
                return part;
            });
        }
        assertThat(client.packets()).hasSize(4);
        assertThat(written[0]).isEqualTo(4);
    }

    @Test
    void aMessageTooLongForAContainerGoesAlone() {
        client.warmUp();
        client.session.invoke(new LongCall(2_000_000));
        client.invoke(1);
        List<EncryptedPacket> packets = client.packets();
        assertThat(packets).hasSize(2);
        assertThat(packets.get(0).message().body().size()).isEqualTo(2_000_000);
        assertThat(Client.isCall(packets.get(1).message())).isTrue();
    }

    @Test
    void callsOfEveryLengthAreSealed() {
        client.warmUp();
        for (int length = 8; length < 2100; length += 4) {
            client.session.invoke(new LongCall(length));
            assertThat(client.messages().get(0).body().size()).isEqualTo(length);
        }
    }

    @Test
    void aCallThatCannotBeWrittenFailsAloneAndTheOthersGo() {
        client.warmUp();
        Call unwritable = slot -> {
            throw new IllegalStateException("a field is missing");
        };
        client.invoke(1);
        client.session.invoke(unwritable);
        client.invoke(2);
        assertThat(client.calls()).hasSize(2);
        assertThat(client.session.takeEvents()).singleElement().isInstanceOfSatisfying(Event.Failed.class, failed -> {
            assertThat(failed.call()).isSameAs(unwritable);
            assertThat(failed.reason()).hasMessage("call: cannot be written: a field is missing");
        });
    }

    @Test
    void callsThatCannotBeWrittenAreNoPacket() {
        client.warmUp();
        for (int i = 0; i < 3; i++) {
            client.session.invoke(slot -> {
                throw new IllegalStateException("a field is missing");
            });
        }
        assertThat(client.packets()).isEmpty();
        assertThat(client.session.takeEvents()).hasSize(3).allMatch(event -> event instanceof Event.Failed);
    }

    @Test
    void aForgottenCallIsNotSent() {
        client.warmUp();
        client.session.forget(client.invoke(1));
        assertThat(client.packets()).isEmpty();
    }

    @Test
    void theAnswerToAForgottenCallIsNobodys() {
        client.warmUp();
        Client.NumberedCall call = client.invoke(1);
        long id = client.calls().get(0).messageId();
        client.session.forget(call);
        assertThat(client.receive(new Message(client.server.nextId(), 1, Server.result(id, new Ping(1)))))
                .isEmpty();
    }
}
