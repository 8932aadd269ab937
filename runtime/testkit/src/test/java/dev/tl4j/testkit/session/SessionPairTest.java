package dev.tl4j.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.session.Call;
import dev.tl4j.session.Event;
import dev.tl4j.session.Moment;
import dev.tl4j.session.ServerClock;
import dev.tl4j.session.Session;
import dev.tl4j.session.Slot;
import dev.tl4j.tl.TlObject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client's session across from the server's, both real, without a socket. */
class SessionPairTest {
    private final PacketCipher cipher = new PacketCipher();
    private final ServerSalts salts = new ServerSalts(Pair.SALT, Pair.START, Pair.random(4));
    private final Map<Long, ServerSession> sessions = new HashMap<>();
    private final List<Integer> executed = new ArrayList<>();
    private int made;
    private Instant serverNow = Pair.START;
    private Moment clientNow = new Moment(Pair.START.toEpochMilli(), 5_000_000_000L);
    private Session client = connected(Pair.SALT);

    private Session connected(long salt) {
        Session session = new Session(Pair.KEY, salt, new ServerClock(), Pair.random(8), clientNow);
        session.connected(clientNow);
        return session;
    }

    private record NumberedCall(int number) implements Call {
        @Override
        public TlObject body(Slot slot) {
            return new Pair.SomeCall(number);
        }
    }

    private NumberedCall invoke(int number) {
        NumberedCall call = new NumberedCall(number);
        client.invoke(call);
        return call;
    }

    private void pass(Duration time) {
        serverNow = serverNow.plus(time);
        clientNow = new Moment(clientNow.unixMillis() + time.toMillis(), clientNow.nanos() + time.toNanos());
    }

    /** Lets both sides talk until they have nothing more to say. */
    private List<Event> talk() {
        List<Event> events = new ArrayList<>();
        Optional<EncryptedPacket.Sealed> packet = client.poll(clientNow);
        while (packet.isPresent()) {
            EncryptedPacket opened = EncryptedPacket.open(cipher, Pair.KEY, Direction.TO_SERVER, bytes(packet.get()));
            ServerSession session = sessions.computeIfAbsent(
                    opened.sessionId(), id -> new ServerSession(Pair.KEY, id, salts, Pair.random(++made)));
            for (ServerEvent event : session.receive(opened, serverNow)) {
                if (event instanceof ServerEvent.Requested requested) {
                    executed.add((int) requested.body().get(4));
                    session.answer(
                            requested.messageId(),
                            Pair.bytes(new Ping(requested.body().get(4))),
                            serverNow);
                }
            }
            Optional<EncryptedPacket.Sealed> answer = session.poll(cipher, serverNow);
            while (answer.isPresent()) {
                events.addAll(client.receive(bytes(answer.get()), clientNow));
                answer = session.poll(cipher, serverNow);
            }
            packet = client.poll(clientNow);
        }
        events.removeIf(Event.SaltsLearnt.class::isInstance);
        return events;
    }

    private static byte[] bytes(EncryptedPacket.Sealed sealed) {
        ByteBuffer bytes = sealed.bytes();
        return Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
    }

    private static Event answer(NumberedCall call) {
        return new Event.Answered(call, Pair.bytes(new Ping(call.number())));
    }

    @Test
    void callsAreAnsweredOnceEach() {
        NumberedCall one = invoke(1);
        NumberedCall two = invoke(2);
        assertThat(talk()).containsExactly(new Event.SessionCreated(), answer(one), answer(two));
        NumberedCall three = invoke(3);
        assertThat(talk()).containsExactly(answer(three));
        assertThat(executed).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {-100_000_000, -86_400, -301, -299, 29, 31, 86_400, 100_000_000})
    void aClientWithAWrongClockIsPutRight(long off) {
        clientNow = new Moment(clientNow.unixMillis() + off * 1000, clientNow.nanos());
        NumberedCall call = invoke(1);
        assertThat(talk()).contains(answer(call));
        NumberedCall next = invoke(2);
        assertThat(talk()).contains(answer(next));
        assertThat(executed).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -3600, 3600, 86_400})
    void aServerWhoseClockIsSetKeepsItsClients(long off) {
        invoke(1);
        talk();
        serverNow = serverNow.plusSeconds(off);
        NumberedCall call = invoke(2);
        assertThat(talk()).contains(answer(call));
        assertThat(executed).containsExactly(1, 2);
    }

    @Test
    void aWrongSaltCostsOneRoundTrip() {
        client = connected(0);
        NumberedCall call = invoke(1);
        assertThat(talk()).containsExactly(new Event.SessionCreated(), answer(call));
        assertThat(client.salt(clientNow)).isEqualTo(Pair.SALT);
    }

    @Test
    void saltsThatTheClientAskedForCarryItThroughTheDay() {
        invoke(1);
        talk();
        for (int i = 2; i < 20; i++) {
            pass(Duration.ofMinutes(31));
            NumberedCall call = invoke(i);
            assertThat(talk()).containsExactly(answer(call));
            assertThat(salts.accepts(client.salt(clientNow), serverNow)).isTrue();
        }
    }

    @Test
    void aServerThatForgotTheSessionMakesANewOne() {
        invoke(1);
        talk();
        sessions.clear();
        pass(Duration.ofSeconds(1));
        NumberedCall call = invoke(2);
        assertThat(talk()).containsExactly(new Event.SessionCreated(), answer(call));
    }

    @Test
    void pingsKeepASilentClientAlive() {
        invoke(1);
        talk();
        for (int i = 0; i < 10; i++) {
            pass(Duration.ofSeconds(60));
            assertThat(talk()).isEmpty();
        }
        assertThat(client.takeEvents()).isEmpty();
    }
}
