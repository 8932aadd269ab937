package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.CryptoException;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which packets a session believes: each rule against a peer that breaks it. */
class AcceptanceTest {
    private static final String EVEN = "msg_id: expected an odd one from a server, got an even one";

    private final Client client = new Client();
    private final Server server = client.server;

    /** An update: any object that is not MTProto's own. */
    record SomeUpdate(int number) implements TlObject {
        static final int ID = 0x0bdabe00;

        @Override
        public int constructorId() {
            return ID;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(ID);
            writer.writeInt(number);
        }
    }

    private Message update(long messageId) {
        return new Message(messageId, 1, Server.bytes(new SomeUpdate(1)));
    }

    private static void assertDropped(List<Event> events, String reason) {
        assertThat(events).containsExactly(new Event.Dropped(reason));
    }

    private static void assertAccepted(List<Event> events) {
        assertThat(events).hasSize(1).allMatch(event -> event instanceof Event.Update);
    }

    @Test
    void anHonestPacketIsAccepted() {
        assertAccepted(client.receive(update(server.nextId())));
    }

    @Test
    void aPacketOfAnotherSessionIsDropped() {
        byte[] packet = server.packet(client.session.id() ^ 1, update(server.nextId()));
        assertDropped(client.receive(packet), "session_id: expected that of this session, got another");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anEvenMessageIdIsDropped(int off) {
        assertDropped(client.receive(update(server.nextId() - off)), EVEN);
    }

    @Test
    void anEvenMessageIdInAContainerIsDroppedAlone() {
        Message even = update(server.nextId() - 1);
        Message odd = update(server.nextId());
        assertThat(client.receive(server.container(even, odd)))
                .hasSize(2)
                .contains(new Event.Dropped(EVEN))
                .anyMatch(event -> event instanceof Event.Update);
    }

    @Test
    void aPacketThatComesTwiceIsDoneOnce() {
        byte[] packet = server.packet(client.session.id(), update(server.nextId()));
        assertAccepted(client.receive(packet.clone()));
        assertThat(client.receive(packet.clone())).isEmpty();
        assertThat(client.receive(packet.clone())).isEmpty();
    }

    @Test
    void aMessageThatComesAgainInAContainerIsDoneOnce() {
        Message message = update(server.nextId());
        assertAccepted(client.receive(message));
        assertThat(client.receive(server.container(message))).isEmpty();
    }

    @Test
    void aMessageThatComesTwiceInOneContainerIsDoneOnce() {
        Message message = update(server.nextId());
        assertAccepted(client.receive(server.container(message, message)));
    }

    @Test
    void messagesWithTheIdOfTheirContainerAreDoneOnce() {
        long id = server.nextId();
        assertThat(client.receive(Server.container(id, update(id), update(id))).stream()
                        .filter(event -> event instanceof Event.Update))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aContainerThatComesTwiceIsDoneOnce() {
        Message container = server.container(update(server.nextId()), update(server.nextId()));
        assertThat(client.receive(container)).hasSize(2);
        assertThat(client.receive(container)).isEmpty();
    }

    @Test
    void aContainerWithTheIdOfAMessageIsRefused() {
        Message first = update(server.nextId());
        client.receive(first);
        assertThat(client.receive(Server.container(first.messageId(), update(server.nextId()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-299, true", "-301, false", "29, true", "31, false", "-86400, false", "86400, false"})
    void theTimeOfAMessageIsBetween300SecondsAgoAnd30Ahead(long off, boolean accepted) {
        List<Event> events = client.receive(update(MessageIds.at((Server.SECONDS + off) * 1_000_000_000L) | 1));
        if (accepted) {
            assertAccepted(events);
        } else {
            assertDropped(events, "msg_id: expected a time from 300 s ago to 30 s ahead, got one " + -off + " s ago");
        }
    }

    @Test
    void theTimeOfAContainerIsWhatCounts() {
        Message old = update(MessageIds.at((Server.SECONDS - 3600) * 1_000_000_000L) | 1);
        assertAccepted(client.receive(server.container(old)));
        assertThat(client.receive(Server.container(
                        MessageIds.at((Server.SECONDS - 3600) * 1_000_000_000L) | 3, update(server.nextId()))))
                .hasSize(1)
                .allMatch(event -> event instanceof Event.Dropped);
    }

    @Test
    void theFirstPacketSetsTheClockAndTheNextIsHeldAgainstIt() {
        Client lost = Client.withWrongClock(1_000_000);
        assertThat(lost.receive(update(lost.server.nextId()))).hasSize(1).allMatch(e -> e instanceof Event.Update);
        assertThat(lost.receive(update(MessageIds.at((Server.SECONDS + 1_000_000) * 1_000_000_000L) | 1)))
                .hasSize(1)
                .allMatch(e -> e instanceof Event.Dropped);
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] packet = server.packet(client.session.id(), update(server.nextId()));
        for (int i = 0; i < packet.length; i++) {
            byte[] changed = packet.clone();
            changed[i] ^= 0x10;
            String reason = i < 8
                    ? "encrypted packet: auth_key_id: expected that of the connection's key, got another"
                    : "encrypted packet: msg_key: expected the hash of the plaintext, got another";
            assertDropped(client.receive(changed), reason);
        }
        assertAccepted(client.receive(packet));
    }

    @Test
    void aPacketCutAnywhereIsDropped() {
        byte[] packet = server.packet(client.session.id(), update(server.nextId()));
        for (int length = 0; length < packet.length; length++) {
            assertThat(client.receive(Arrays.copyOf(packet, length)))
                    .hasSize(1)
                    .allMatch(event -> event instanceof Event.Dropped);
        }
    }

    @Test
    void aPacketOfOursThatIsReflectedIsDropped() {
        client.invoke(1);
        EncryptedPacket.Sealed ours = client.session.poll(client.now()).orElseThrow();
        byte[] reflected = Arrays.copyOfRange(
                ours.bytes().array(), ours.bytes().position(), ours.bytes().limit());
        assertDropped(
                client.receive(reflected),
                "encrypted packet: msg_key: expected the hash of the plaintext, got another");
    }

    @Test
    void aPacketUnderAnotherKeyIsDropped() {
        byte[] packet = seal(AuthKey.of(Server.random(5).bytes(256)), client.session.id(), 8, 24);
        assertDropped(
                client.receive(packet),
                "encrypted packet: auth_key_id: expected that of the connection's key, got another");
    }

    @ParameterizedTest
    @CsvSource({
        "8, 8, 'padding: expected 12 to 1024 bytes, got 8'",
        "8, 1032, 'padding: expected 12 to 1024 bytes, got 1032'",
        "6, 26, 'message length: expected a multiple of 4, got 6'",
        "-4, 36, 'message length: expected a multiple of 4, got -4'",
        "100, -68, 'padding: expected 12 to 1024 bytes, got -68'",
        "2147483644, -2147483612, 'padding: expected 12 to 1024 bytes, got -2147483612'",
    })
    void lengthAndPaddingHaveBounds(int length, int padding, String reason) {
        assertDropped(
                client.receive(seal(Server.KEY, client.session.id(), length, padding)), "encrypted packet: " + reason);
    }

    @ParameterizedTest
    @CsvSource({"8, 24", "8, 1016"})
    void paddingWithinItsBoundsIsFine(int length, int padding) {
        assertAccepted(client.receive(seal(Server.KEY, client.session.id(), length, padding)));
    }

    /** A well sealed packet that says so much of its length, with so much padding behind. */
    private byte[] seal(AuthKey key, long sessionId, int length, int padding) {
        TlWriter packet = new TlWriter();
        packet.skip(PacketCipher.HEADER);
        packet.writeLong(Server.SALT);
        packet.writeLong(sessionId);
        packet.writeLong(server.nextId());
        packet.writeInt(1);
        packet.writeInt(length);
        packet.writeInt(SomeUpdate.ID);
        packet.writeInt(1);
        byte[] rest = new byte[length + padding - 8];
        packet.writeRaw(rest, 0, rest.length);
        byte[] bytes = packet.toByteArray();
        new PacketCipher().seal(key, Direction.TO_CLIENT, bytes, 0, bytes.length);
        return bytes;
    }

    @Test
    void nothingButTheTestCanSealHalfBlocks() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> seal(Server.KEY, 1, 8, 20))
                .isInstanceOf(CryptoException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void anIdBelowTheOldestRememberedIsTakenForSeen(int below) {
        ReceivedIds ids = new ReceivedIds();
        for (long id = 1000; id <= 1000 + ReceivedIds.KEPT; id++) {
            assertThat(ids.add(id)).isTrue();
        }
        assertThat(ids.add(1000 - below)).isFalse();
        assertThat(ids.add(1001)).isFalse();
        assertThat(ids.add(1001 + ReceivedIds.KEPT)).isTrue();
    }

    @Property(tries = 200)
    void noIdIsEverTakenTwice(@ForAll List<@IntRange(max = 20_000) Integer> some) {
        ReceivedIds ids = new ReceivedIds();
        List<Long> taken = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int id : some) {
                if (ids.add(id)) {
                    taken.add((long) id);
                }
            }
        }
        assertThat(taken).doesNotHaveDuplicates();
    }

    /** Anything at all that is sealed with the right key ends in events, never in an exception. */
    @Property(tries = 2000)
    void noSealedNonsenseEscapes(@ForAll byte[] body, @ForAll int id) {
        TlWriter writer = new TlWriter();
        writer.writeInt(IDS[Math.floorMod(id, IDS.length)]);
        writer.writeRaw(body, 0, body.length / 4 * 4);
        Message nonsense = new Message(server.nextId(), 1, dev.tl4j.tl.Bytes.wrap(writer.toByteArray()));
        client.receive(nonsense);
        client.receive(server.container(nonsense, update(server.nextId())));
    }

    private static final int[] IDS = {
        0x73f1f8dc, 0x3072cfa1, 0xf35c6d01, 0x2144ca19, 0xa7eff811, 0xedab447b, 0x9ec20908, 0xae500895, 0x347773c5,
        0x62d6b459, 0x276d3ec6, 0x809db6df, 0x04deb57d, 0xda69fb52, 0x1cb5c415, 0x5e2ad36e, 0xe06046b2, 0x12345678
    };
}
