package dev.tl4j.fuzz;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.crypto.Direction;
import dev.tl4j.crypto.PacketCipher;
import dev.tl4j.message.EncryptedPacket;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.session.Call;
import dev.tl4j.session.Event;
import dev.tl4j.session.MessageIds;
import dev.tl4j.session.Moment;
import dev.tl4j.session.ServerClock;
import dev.tl4j.session.Session;
import dev.tl4j.testkit.session.ServerSalts;
import dev.tl4j.testkit.session.ServerSession;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;

/** Packets that were changed on their way, and worse: peers that have the key and lie. */
class SessionFuzzTest {
    private static final AuthKey KEY = AuthKey.of(new byte[AuthKey.LENGTH]);
    private static final long SECONDS = 1_900_000_000;
    private static final int PACKETS_AT_ONCE = 20;

    private final PacketCipher cipher = new PacketCipher();

    @Fuzz
    void packetsThatWereChangedOnTheirWay(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] packet = seal(Direction.TO_CLIENT, 1, new Message(5, 1, Bytes.wrap(new Ping(1).encode())), random);
        byte[] broken = new Mutation(random).of(List.of(packet));
        boolean isGood = Arrays.equals(packet, broken);
        Allowance.check(broken.length, 64, () -> {
            try {
                EncryptedPacket.open(cipher, KEY, Direction.TO_CLIENT, broken);
                require(isGood, "a changed packet to be refused");
            } catch (MessageException e) {
                require(!isGood, "a good packet to be opened");
            }
        });
    }

    /** A server with the key says a dozen things about our calls, right, wrong and wrongly written. */
    @Fuzz
    void aServerThatLies(@ForAll long seed) {
        Random random = new Random(seed);
        long nanos = 5_000_000_000L;
        ServerClock clock = new ServerClock();
        Session session = new Session(KEY, 7, clock, random::nextBytes, new Moment(SECONDS * 1000, nanos));
        session.connected(new Moment(SECONDS * 1000, nanos));
        List<Call> calls = new ArrayList<>();
        Set<Call> ended = new HashSet<>();
        List<Long> sent = new ArrayList<>(List.of(4L));
        for (int i = 0; i < 12; i++) {
            long passed = random.nextInt(4) == 0 ? random.nextInt(100) : 0;
            nanos += passed * 1_000_000_000L;
            Moment now = new Moment(SECONDS * 1000, nanos);
            Ping body = new Ping(i);
            Call call = slot -> body;
            calls.add(call);
            session.invoke(call);
            sent.addAll(poll(session, now));
            note(session.takeEvents(), ended);
            Message lie = lie(sent.get(random.nextInt(sent.size())), SECONDS + nanos / 1_000_000_000L, random);
            byte[] packet = seal(Direction.TO_CLIENT, session.id(), lie, random);
            // A packed value may become 16 MiB, twice while it grows.
            Allowance.check(packet.length + (40 << 20), 64, () -> note(session.receive(packet, now), ended));
        }
        for (Call call : session.abandon()) {
            require(ended.add(call), "a call that ended not to be given back");
        }
        note(session.takeEvents(), ended);
        require(ended.size() == calls.size(), "each call to end, or to be given back");
    }

    private Message lie(long about, long seconds, Random random) {
        List<byte[]> bodies = Samples.services(about);
        Mutation mutation = new Mutation(random, Samples.IDS);
        long id = MessageIds.at((seconds + random.nextInt(3) - 1) * 1_000_000_000L) + 4L * random.nextInt(1000) | 1;
        byte[] body = mutation.of(bodies);
        if (random.nextInt(3) == 0) {
            List<Message> inside = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                byte[] inner = mutation.of(bodies);
                inside.add(new Message(id - 4L * i, random.nextInt(8), Bytes.wrap(whole(inner))));
            }
            body = Samples.container(inside);
        } else if (random.nextInt(6) == 0) {
            body = Samples.copy(new Message(id - 4, 1, Bytes.wrap(whole(body))));
        }
        if (random.nextInt(6) == 0) {
            body = Samples.packed(body);
        }
        return new Message(id, random.nextInt(8), Bytes.wrap(whole(mutation.of(List.of(body, body, whole(body))))));
    }

    /** What a packet holds is a multiple of four, or it would be refused before anything is read. */
    private static byte[] whole(byte[] body) {
        return Arrays.copyOf(body, Math.max(4, body.length & ~3));
    }

    private List<Long> poll(Session session, Moment now) {
        List<Long> ids = new ArrayList<>();
        Optional<EncryptedPacket.Sealed> sealed = session.poll(now);
        for (int i = 0; sealed.isPresent(); i++) {
            require(i < PACKETS_AT_ONCE, "a session to come to an end with its packets");
            Message message = EncryptedPacket.open(cipher, KEY, Direction.TO_SERVER, bytes(sealed.get()))
                    .message();
            ids.add(message.messageId());
            if (MessageBody.id(message.body()) == MsgContainer.ID) {
                MsgContainer.read(message.body()).forEach(inner -> ids.add(inner.messageId()));
            }
            sealed = session.poll(now);
        }
        return ids;
    }

    private static void note(List<Event> events, Set<Call> ended) {
        for (Event event : events) {
            Call call = event instanceof Event.Answered answered
                    ? answered.call()
                    : event instanceof Event.Refused refused
                            ? refused.call()
                            : event instanceof Event.Failed failed
                                    ? failed.call()
                                    : event instanceof Event.Forgotten forgotten ? forgotten.call() : null;
            require(call == null || ended.add(call), "a call to end once");
        }
    }

    @Fuzz
    void aClientThatLies(@ForAll long seed) {
        Random random = new Random(seed);
        Instant now = Instant.ofEpochSecond(SECONDS);
        ServerSession session =
                new ServerSession(KEY, 1, new ServerSalts(7, now, random::nextBytes), random::nextBytes);
        for (int i = 0; i < 8; i++) {
            Message lie = lie(MessageIds.at(SECONDS * 1_000_000_000L), SECONDS, random);
            Message fromClient = new Message(lie.messageId() & ~3L, lie.seqNo(), lie.body());
            session.receive(new EncryptedPacket(7, 1, fromClient, 0), now);
            int packets = 0;
            while (session.poll(cipher, now).isPresent()) {
                require(packets++ < PACKETS_AT_ONCE, "a session to come to an end with its packets");
            }
        }
    }

    private byte[] seal(Direction direction, long sessionId, Message message, Random random) {
        TlWriter body = new TlWriter(EncryptedPacket.HEADROOM, 64);
        byte[] bytes = message.body().toByteArray();
        body.writeRaw(bytes, 0, bytes.length);
        EncryptedPacket.Header header = new EncryptedPacket.Header(7, sessionId, message.messageId(), message.seqNo());
        return bytes(EncryptedPacket.seal(cipher, KEY, direction, header, body, random::nextBytes));
    }

    private static byte[] bytes(EncryptedPacket.Sealed sealed) {
        ByteBuffer bytes = sealed.bytes();
        return Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw new AssertionError("expected " + expected);
        }
    }
}
