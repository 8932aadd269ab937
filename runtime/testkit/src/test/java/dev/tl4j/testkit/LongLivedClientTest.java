package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.client.CallOptions;
import dev.tl4j.client.ClientListener;
import dev.tl4j.client.Destination;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.client.TelegramClientBuilder;
import dev.tl4j.client.TelegramException;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.store.StringSession;
import dev.tl4j.testkit.api.CodeSettings;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.NearestDc;
import dev.tl4j.testkit.api.account.SendConfirmPhoneCode;
import dev.tl4j.testkit.api.auth.SentCode;
import dev.tl4j.testkit.api.auth.SentCodeTypeSms;
import dev.tl4j.testkit.api.auth.TypeSentCode;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.layer229.Layer229;
import dev.tl4j.testkit.layer229.auth.ImportBotAuthorization;
import dev.tl4j.testkit.layer229.updates.GetState;
import dev.tl4j.tl.TlSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client lives through that is left running. */
@Timeout(120)
class LongLivedClientTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    @AfterEach
    void closeAllAndLeaveNoThread() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
        assertThat(LeftThreads.after(Duration.ofSeconds(10))).isEmpty();
    }

    private LocalDc start(LocalDcBuilder builder) {
        LocalDc dc = builder.key(KEY).start();
        opened.add(dc);
        dc.on(SendConfirmPhoneCode.class, this::count);
        return dc;
    }

    /** Answers with what was asked, and takes note of it. */
    private TypeSentCode count(SendConfirmPhoneCode request) {
        done.merge(request.hash(), 1, Integer::sum);
        return SentCode.builder()
                .type(new SentCodeTypeSms(5))
                .phoneCodeHash(request.hash())
                .build();
    }

    private TelegramClientBuilder builder(LocalDc dc) {
        return builder(dc.host(), dc.port(), dc.dcId());
    }

    private TelegramClientBuilder builder(String host, int port, int dcId) {
        return builder(LocalApi.schema(), host, port, dcId);
    }

    private TelegramClientBuilder builder(TlSchema schema, String host, int port, int dcId) {
        return TelegramClient.builder(schema)
                .apiId(4711)
                .apiHash("hash")
                .dataCenter(dcId, host, port)
                .serverKeys(List.of(KEY.publicKey()))
                .connectTimeout(Duration.ofSeconds(60))
                .callTimeout(Duration.ofSeconds(90))
                .listener(new Noting());
    }

    private TelegramClient connect(TelegramClientBuilder builder) {
        TelegramClient client = builder.build();
        opened.add(client);
        client.connect();
        return client;
    }

    private final class Noting implements ClientListener {
        @Override
        public void keyLost(int dcId) {
            told.add("key lost " + dcId);
        }

        @Override
        public void reconnected(int dcId, Duration away) {
            told.add("reconnected " + dcId);
        }
    }

    private static SendConfirmPhoneCode confirm(String hash) {
        return SendConfirmPhoneCode.builder()
                .hash(hash)
                .settings(CodeSettings.builder().build())
                .build();
    }

    private static String answer(CompletableFuture<TypeSentCode> result) {
        return ((SentCode) result.join()).phoneCodeHash();
    }

    @Test
    void callsOutliveTheirConnectionsAndAreDoneOnce() {
        LocalDc dc = start(LocalDc.builder());
        TelegramClient client = connect(builder(dc));
        Map<String, CompletableFuture<TypeSentCode>> results = new ConcurrentHashMap<>();
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 100; i++) {
                String hash = round + "-" + i;
                results.put(hash, client.invokeAsync(confirm(hash)));
            }
            dc.faults().disconnect();
        }
        results.forEach((hash, result) -> assertThat(answer(result)).isEqualTo(hash));
        assertThat(done).hasSize(2000).allSatisfy((hash, times) -> assertThat(times)
                .isEqualTo(1));
    }

    @Test
    void callsGoOnWhileKeysAreRenewed() {
        LocalDc dc = start(LocalDc.builder());
        TelegramClient client = connect(builder(dc).temporaryKeyLife(Duration.ofSeconds(3)));
        long until = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        int calls = 0;
        Set<Long> sessions = ConcurrentHashMap.newKeySet();
        dc.on(GetNearestDc.class, (request, caller) -> {
            sessions.add(caller.sessionId());
            return new NearestDc("AT", 2, 2);
        });
        while (System.nanoTime() - until < 0) {
            String hash = "call " + calls++;
            assertThat(answer(client.invokeAsync(confirm(hash)))).isEqualTo(hash);
            client.invoke(new GetNearestDc());
        }
        assertThat(sessions).as("one for each key").hasSizeGreaterThan(1);
        assertThat(done).allSatisfy((hash, times) -> assertThat(times).isEqualTo(1));
        assertThat(told).doesNotContain("key lost 2");
    }

    @Test
    void aDataCenterMayRestartWithoutItsKeys() {
        LocalDc dc = start(LocalDc.builder());
        int port = dc.port();
        StringSession session = StringSession.parse("");
        TelegramClient client = connect(builder(dc).session(session));
        assertThat(answer(client.invokeAsync(confirm("before")))).isEqualTo("before");
        String before = session.encode();
        dc.close();
        CompletableFuture<TypeSentCode> waiting = client.invokeAsync(confirm("during"));
        start(LocalDc.builder().port(port));
        assertThat(answer(waiting)).isEqualTo("during");
        assertThat(told).containsOnlyOnce("key lost 2").contains("reconnected 2");
        assertThat(session.encode()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void theServersClockMayBeSetByADay(int days) {
        LocalDc dc = start(LocalDc.builder());
        TelegramClient client = connect(builder(dc));
        assertThat(answer(client.invokeAsync(confirm("before")))).isEqualTo("before");
        dc.faults().skewClock(Duration.ofDays(days));
        assertThat(answer(client.invokeAsync(confirm("after")))).isEqualTo("after");
        assertThat(done).containsEntry("after", 1);
    }

    @Test
    void temporaryKeysMayBeForgotten() {
        LocalDc dc = start(LocalDc.builder());
        TelegramClient client = connect(builder(dc));
        assertThat(answer(client.invokeAsync(confirm("before")))).isEqualTo("before");
        dc.faults().forgetTempKeys();
        assertThat(answer(client.invokeAsync(confirm("after")))).isEqualTo("after");
        assertThat(told).doesNotContain("key lost 2");
    }

    @Test
    void aDataCenterMayBeAwayForAWhile() {
        LocalDc dc = start(LocalDc.builder());
        TelegramClient client = connect(builder(dc));
        dc.faults().stopListening();
        dc.faults().disconnect();
        CompletableFuture<TypeSentCode> waiting = client.invokeAsync(confirm("waiting"));
        assertThatThrownBy(() -> client.invoke(confirm("short"), CallOptions.DEFAULT.timeout(Duration.ofMillis(300))))
                .hasMessageMatching(
                        "SendConfirmPhoneCode: no answer within \\d+ ms, not connected: (connection lost|cannot connect to "
                                + dc.host() + ":" + dc.port() + "): .*");
        dc.faults().listenAgain();
        assertThat(answer(waiting)).isEqualTo("waiting");
        assertThat(done).doesNotContainKey("short");
    }

    @Test
    void aDataCenterMayRestart() {
        LocalDc dc = start(LocalDc.builder());
        TelegramClient client = connect(builder(dc));
        for (int i = 0; i < 3; i++) {
            CompletableFuture<TypeSentCode> result = client.invokeAsync(confirm("call " + i));
            dc.faults().restart();
            assertThat(answer(result)).isEqualTo("call " + i);
        }
        assertThat(told).doesNotContain("key lost 2");
    }

    @Test
    void homeMovesToWhereTheAccountLives() {
        LocalCluster cluster = cluster();
        cluster.accounts().bot("123:abc").home(4);
        StringSession session = StringSession.parse("");
        TelegramClient client = connect(builder(cluster).session(session));
        client.invoke(new ImportBotAuthorization(0, 1, "hash", "123:abc"));
        assertThat(client.invoke(new GetState()).seq()).isZero();
        assertThat(session.load().orElseThrow().homeDc()).isEqualTo(4);
    }

    @Test
    void filesOfAnotherDataCenterComeUnderTheAuthorizationOfHome() {
        LocalCluster cluster = cluster();
        cluster.accounts().bot("123:abc");
        TelegramClient client = connect(builder(cluster));
        client.invoke(new ImportBotAuthorization(0, 1, "hash", "123:abc"));
        CallOptions files = CallOptions.DEFAULT.destination(Destination.files(4));
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(client.invokeAsync(new GetState(), files));
        }
        all.forEach(CompletableFuture::join);
    }

    private TelegramClientBuilder builder(LocalCluster cluster) {
        LocalDc first = cluster.dc(2);
        return builder(Layer229.schema(), first.host(), first.port(), first.dcId());
    }

    private LocalCluster cluster() {
        LocalCluster cluster =
                LocalCluster.builder(Layer229.schema()).dcs(2, 4).key(KEY).start();
        opened.add(cluster);
        return cluster;
    }

    @Test
    void aServerThatNeverAnswersKeepsNobodyFromClosing() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            TelegramClient client = builder(mute.getInetAddress().getHostAddress(), mute.getLocalPort(), 2)
                    .build();
            CompletableFuture<Void> connected = client.connectAsync();
            mute.accept();
            client.close();
            assertThatThrownBy(connected::join)
                    .hasCauseInstanceOf(TelegramException.class)
                    .hasMessageContaining("the client is closed");
        }
    }

    @Test
    void aConnectThatFailsSaysWhyAndLeavesNothing() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (TelegramClient client = builder("127.0.0.1", port, 2)
                .connectTimeout(Duration.ofSeconds(1))
                .build()) {
            assertThatThrownBy(client::connect)
                    .isInstanceOf(TelegramException.class)
                    .hasMessageContaining("cannot connect to 127.0.0.1:" + port + ": ");
        }
    }
}
