package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.mtproto.FutureSalts;
import dev.tl4j.mtproto.GetFutureSalts;
import dev.tl4j.mtproto.MsgsAck;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A session under test, with a clock that only the test moves, across from a {@link Server}. */
final class Client {
    private static final int DISTANT = Server.SECONDS + 100_000_000;

    final Server server = new Server();
    final ServerClock clock = new ServerClock();
    final Session session;
    private long unixMillis = Server.SECONDS * 1000L;
    private long nanos = 5_000_000_000L;

    /** A client that knows the server's time. */
    Client() {
        clock.learnFromSeconds(Server.SECONDS, now());
        session = new Session(Server.KEY, Server.SALT, clock, Server.random(11), now());
        session.connected(now());
    }

    /** A client that does not know the server's time, and whose own clock is off by so much. */
    static Client withWrongClock(long offSeconds) {
        return new Client(offSeconds);
    }

    private Client(long offSeconds) {
        unixMillis += TimeUnit.SECONDS.toMillis(offSeconds);
        session = new Session(Server.KEY, Server.SALT, clock, Server.random(11), now());
        session.connected(now());
    }

    /** A call with a body of four bytes. */
    record NumberedCall(int number) implements Call, TlObject {
        static final int ID = 0x0ca11000;

        @Override
        public boolean wantsQuickAck() {
            return true;
        }

        @Override
        public TlObject body(Slot slot) {
            return this;
        }

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

    Moment now() {
        return new Moment(unixMillis, nanos);
    }

    /** Time passes on both sides. */
    void pass(long seconds) {
        unixMillis += TimeUnit.SECONDS.toMillis(seconds);
        nanos += TimeUnit.SECONDS.toNanos(seconds);
        server.seconds += seconds;
    }

    /** The user sets the wall clock. */
    void setBack(long seconds) {
        unixMillis -= TimeUnit.SECONDS.toMillis(seconds);
    }

    NumberedCall invoke(int number) {
        NumberedCall call = new NumberedCall(number);
        session.invoke(call);
        return call;
    }

    /** What the client sends now, as the server opens it. */
    List<EncryptedPacket> packets() {
        List<EncryptedPacket> packets = new ArrayList<>();
        Optional<EncryptedPacket.Sealed> next = session.poll(now());
        while (next.isPresent()) {
            packets.add(server.open(next.get()));
            next = session.poll(now());
        }
        return packets;
    }

    /** All messages that the client sends now. */
    List<Message> messages() {
        return packets().stream()
                .flatMap(packet -> Server.messages(packet).stream())
                .toList();
    }

    /** Sends what waits, and gives the messages that are calls. */
    List<Message> calls() {
        return messages().stream().filter(Client::isCall).toList();
    }

    static boolean isCall(Message message) {
        return MessageBody.id(message.body()) == NumberedCall.ID;
    }

    /** Makes a call and sends it; gives the message. */
    Message call(int number) {
        invoke(number);
        List<Message> calls = calls();
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    /** Has the first call answered, and the request for salts that goes with it. */
    void warmUp() {
        invoke(0);
        for (Message message : messages()) {
            if (isCall(message)) {
                receive(new Message(server.nextId(), 0, Server.result(message.messageId(), new MsgsAck(List.of()))));
            } else {
                FutureSalt distant = new FutureSalt(DISTANT, DISTANT + 1, 1);
                receive(new FutureSalts(message.messageId(), Server.SECONDS, List.of(distant)));
            }
        }
    }

    List<Event> receive(byte[] packet) {
        return session.receive(packet, now());
    }

    List<Event> receive(TlObject object) {
        return receive(server.packet(session, object));
    }

    List<Event> receive(Message message) {
        return receive(server.packet(session.id(), message));
    }

    /** The ids that the client acknowledges in these messages. */
    static List<Long> acknowledged(List<Message> messages) {
        return messages.stream()
                .filter(message -> MessageBody.id(message.body()) == MsgsAck.ID)
                .flatMap(message -> ((MsgsAck) Server.object(message)).msgIds().stream())
                .toList();
    }

    static boolean isAskForSalts(Message message) {
        return MessageBody.id(message.body()) == GetFutureSalts.ID;
    }
}
