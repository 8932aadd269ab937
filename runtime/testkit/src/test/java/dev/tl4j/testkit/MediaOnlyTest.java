package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.client.CallOptions;
import dev.tl4j.client.ClientListener;
import dev.tl4j.client.Destination;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.net.Transport;
import dev.tl4j.testkit.api.Config;
import dev.tl4j.testkit.api.DcOption;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.help.GetConfig;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.proxy.DoorPeer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files come from the address that a data center has for nothing else. */
@Timeout(60)
class MediaOnlyTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    private static final CallOptions FILES = CallOptions.DEFAULT.destination(Destination.files(4));

    private final LocalCluster cluster =
            LocalCluster.builder(LocalApi.schema()).dcs(2, 4).key(KEY).start();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        cluster.close();
    }

    private TelegramClient connect() {
        LocalDc home = cluster.dc(2);
        TelegramClient client = TelegramClient.builder(LocalApi.schema())
                .apiId(4711)
                .apiHash("hash")
                .dataCenter(home.dcId(), home.host(), home.port())
                .serverKeys(List.of(KEY.publicKey()))
                .transport(Transport.obfuscated(Framing.INTERMEDIATE))
                .listener(new ClientListener() {
                    @Override
                    public void keyLost(int dcId) {
                        told.add("key lost " + dcId);
                    }
                })
                .build();
        client.connect();
        return client;
    }

    /** Has the cluster say that data center 4 is also there, for files only. */
    private void tellOf(DoorPeer door) {
        Config config;
        try (TelegramClient client = connect()) {
            config = client.invoke(new GetConfig());
        }
        List<DcOption> options = new ArrayList<>(config.dcOptions());
        options.add(DcOption.builder()
                .mediaOnly(true)
                .id(4)
                .ipAddress("127.0.0.1")
                .port(door.port())
                .build());
        cluster.on(
                GetConfig.class,
                request -> config.toBuilder().dcOptions(options).build());
    }

    private int thisDcByFiles() {
        try (TelegramClient client = connect()) {
            return client.invoke(new GetNearestDc(), FILES).thisDc();
        }
    }

    @Test
    void filesGoThereAndNothingElse() throws IOException {
        try (DoorPeer door = new DoorPeer(cluster.dc(4).port())) {
            tellOf(door);
            assertThat(thisDcByFiles()).isEqualTo(4);
            assertThat(door.asked).containsExactly("dc -4");
        }
    }

    @Test
    void aServerThereThatDoesNotKnowTheKeyIsLeft() throws IOException {
        try (DoorPeer door = new DoorPeer(cluster.dc(2).port())) {
            tellOf(door);
            assertThat(thisDcByFiles()).isEqualTo(4);
            assertThat(door.asked).containsExactly("dc -4");
            assertThat(told).isEmpty();
        }
    }
}
