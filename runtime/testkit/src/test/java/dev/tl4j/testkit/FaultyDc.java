package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.Pong;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A data center for things to go wrong at, and clients that see all that it sends. */
@Timeout(60)
abstract class FaultyDc {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    static final Randomness RANDOM = new Random(5)::nextBytes;

    private final List<RawClient> clients = new ArrayList<>();
    LocalDc dc;

    @BeforeEach
    void start() {
        dc = LocalDc.builder().key(KEY).start();
    }

    @AfterEach
    void end() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        dc.close();
    }

    /** A client that has only connected. */
    RawClient visitor() throws IOException {
        RawClient client = new RawClient(dc, Framing.INTERMEDIATE.client(RANDOM, Framing.MAX_PACKET));
        clients.add(client);
        return client;
    }

    /** A client that has a key, and a session that has been used. */
    RawClient client() throws IOException {
        RawClient client = visitor().exchangeKeys();
        assertAnswers(client);
        return client;
    }

    /** The client's key on another connection. */
    RawClient reconnected(RawClient client) throws IOException {
        RawClient moved = client.movedTo(dc);
        clients.add(moved);
        return moved;
    }

    static void assertAnswers(RawClient client) throws IOException {
        assertPong(client, client.send(new Ping(7)), 7);
    }

    static void assertPong(RawClient client, long messageId, long pingId) {
        assertThat(client.await(RawClient.isA(Pong.ID))).isEqualTo(bytes(new Pong(messageId, pingId)));
    }

    static Bytes bytes(TlObject object) {
        return Bytes.wrap(object.encode());
    }
}
