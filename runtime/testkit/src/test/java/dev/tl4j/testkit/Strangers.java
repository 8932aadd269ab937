package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.testkit.layer229.Layer229;
import dev.tl4j.tl.TlMethod;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A cluster of two data centers in a scripted time, and clients of layer 229 that nobody knows yet. */
@Timeout(60)
abstract class Strangers {
    static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    static final Randomness RANDOM = new Random(5)::nextBytes;

    private final List<RawClient> clients = new ArrayList<>();
    volatile Instant now = Instant.ofEpochSecond(System.currentTimeMillis() / 1000);
    LocalCluster cluster;
    LocalDc dc;

    @BeforeEach
    void start() {
        cluster = LocalCluster.builder(Layer229.schema())
                .dcs(2, 4)
                .key(KEY)
                .each(each -> each.clock(() -> now))
                .start();
        dc = cluster.dc(2);
    }

    @AfterEach
    void end() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        cluster.close();
    }

    RawClient stranger() throws IOException {
        return stranger(2);
    }

    RawClient stranger(int dcId) throws IOException {
        RawClient client =
                new RawClient(cluster.dc(dcId), Framing.INTERMEDIATE.client(RANDOM, Framing.MAX_PACKET)).exchangeKeys();
        clients.add(client);
        return client;
    }

    static <R> R call(RawClient client, TlMethod<R> method) throws IOException {
        return client.call(Layer229.schema(), method);
    }

    static void assertRefused(RawClient client, TlMethod<?> method, int code, String error) {
        assertThatThrownBy(() -> call(client, method))
                .isInstanceOf(RpcErrorException.class)
                .hasMessage(code + " " + error);
    }
}
