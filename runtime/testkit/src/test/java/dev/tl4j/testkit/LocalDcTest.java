package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.client.ClientListener;
import dev.tl4j.client.RpcException;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.client.TelegramClientBuilder;
import dev.tl4j.client.TelegramException;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.handshake.HandshakeException;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.store.StringSession;
import dev.tl4j.testkit.api.CodeSettings;
import dev.tl4j.testkit.api.Config;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.NearestDc;
import dev.tl4j.testkit.api.account.SendConfirmPhoneCode;
import dev.tl4j.testkit.api.auth.CodeTypeCall;
import dev.tl4j.testkit.api.auth.CodeTypeFlashCall;
import dev.tl4j.testkit.api.auth.SentCode;
import dev.tl4j.testkit.api.help.GetConfig;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.api.updates.GetState;
import dev.tl4j.testkit.handshake.HandshakeFaults;
import dev.tl4j.testkit.handshake.Verdict;
import dev.tl4j.tl.TlMethod;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our client and our data center over a socket. */
@Timeout(60)
class LocalDcTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);

    private final List<AutoCloseable> opened = new ArrayList<>();

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
        return dc;
    }

    private TelegramClient connect(LocalDc dc) {
        return connect(dc, StringSession.parse(""), Framing.INTERMEDIATE);
    }

    private TelegramClient connect(LocalDc dc, StringSession session, Framing framing) {
        return connect(builder(dc).session(session).transport(framing));
    }

    private static TelegramClientBuilder builder(LocalDc dc) {
        return TelegramClient.builder(LocalApi.schema())
                .apiId(4711)
                .apiHash("hash")
                .dataCenter(dc.dcId(), dc.host(), dc.port())
                .serverKeys(List.of(dc.publicKey()))
                .connectTimeout(Duration.ofSeconds(30));
    }

    private TelegramClient connect(TelegramClientBuilder builder) {
        TelegramClient client = builder.build();
        opened.add(client);
        client.connect();
        return client;
    }

    private static SendConfirmPhoneCode confirm(boolean flashCall) {
        return SendConfirmPhoneCode.builder()
                .hash("B5MnlS34H1JKyBE71zZfo1")
                .settings(CodeSettings.builder().allowFlashcall(flashCall).build())
                .build();
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void itTellsItsOwnAddressOverEveryTransport(Framing framing) {
        LocalDc dc = start(LocalDc.builder().dcId(4));
        Config config = connect(dc, StringSession.parse(""), framing).invoke(new GetConfig());
        assertThat(config.thisDc()).isEqualTo(4);
        assertThat(config.dcOptions()).singleElement().satisfies(option -> {
            assertThat(option.id()).isEqualTo(4);
            assertThat(option.ipAddress()).isEqualTo(dc.host());
            assertThat(option.port()).isEqualTo(dc.port());
        });
    }

    @Test
    void itAnswersAFewCallsByItself() {
        LocalDc dc = start(LocalDc.builder());
        TelegramClient client = connect(dc);
        SentCode code = (SentCode) client.invoke(confirm(true));
        assertThat(code.nextType()).isEqualTo(new CodeTypeFlashCall());
        assertThat(((SentCode) client.invoke(confirm(false))).nextType()).isEqualTo(new CodeTypeCall());
        assertThat(client.invoke(new GetNearestDc()).thisDc()).isEqualTo(2);
        assertThat(client.invoke(new GetState()).pts()).isEqualTo(1);
    }

    @Test
    void aHandlerOfOnesOwnComesFirst() {
        LocalDc dc = start(LocalDc.builder());
        dc.on(GetNearestDc.class, request -> new NearestDc("AT", 2, 5));
        assertThat(connect(dc).invoke(new GetNearestDc())).isEqualTo(new NearestDc("AT", 2, 5));
    }

    @Test
    void aHandlerKnowsItsCaller() {
        LocalDc dc = start(LocalDc.builder());
        List<Caller> callers = new CopyOnWriteArrayList<>();
        dc.on(GetNearestDc.class, (request, caller) -> {
            callers.add(caller);
            return new NearestDc("AT", 2, 5);
        });
        TelegramClient client = connect(dc);
        client.invoke(new GetNearestDc());
        client.invoke(new GetNearestDc());
        assertThat(callers).hasSize(2);
        for (Caller caller : callers) {
            assertThat(caller.layer()).hasValue(229);
            assertThat(caller.info().orElseThrow().apiId()).isEqualTo(4711);
            assertThat(caller).isEqualTo(callers.get(0));
        }
    }

    @Test
    void aHandlerMayRefuse() {
        LocalDc dc = start(LocalDc.builder());
        dc.on(SendConfirmPhoneCode.class, request -> {
            throw new RpcErrorException(400, "HASH_INVALID");
        });
        TelegramClient client = connect(dc);
        assertThatThrownBy(() -> client.invoke(confirm(false))).isInstanceOfSatisfying(RpcException.class, e -> {
            assertThat(e.code()).isEqualTo(400);
            assertThat(e.getMessage()).contains("HASH_INVALID");
        });
    }

    @Test
    void aHandlerMayAnswerLater() {
        LocalDc dc = start(LocalDc.builder());
        CompletableFuture<NearestDc> answer = new CompletableFuture<>();
        CountDownLatch asked = new CountDownLatch(1);
        dc.onAsync(GetNearestDc.class, (request, caller) -> {
            asked.countDown();
            return answer;
        });
        TelegramClient client = connect(dc);
        CompletableFuture<NearestDc> result = client.invokeAsync(new GetNearestDc());
        await(asked);
        assertThat(client.invoke(new GetState()).seq()).isZero();
        answer.complete(new NearestDc("AT", 2, 5));
        assertThat(result.join()).isEqualTo(new NearestDc("AT", 2, 5));
    }

    @Test
    void aHandlerMayRefuseLater() {
        LocalDc dc = start(LocalDc.builder());
        dc.onAsync(
                GetNearestDc.class,
                (request, caller) -> CompletableFuture.failedFuture(new RpcErrorException(403, "CHAT_FORBIDDEN")));
        TelegramClient client = connect(dc);
        assertThatThrownBy(() -> client.invoke(new GetNearestDc()))
                .isInstanceOfSatisfying(
                        RpcException.class, e -> assertThat(e.code()).isEqualTo(403));
    }

    @Test
    void aHandlerThatFailsIsAnErrorOfTheServer() {
        LocalDc dc = start(LocalDc.builder());
        dc.on(GetNearestDc.class, request -> {
            throw new IllegalStateException("a fault of the test's");
        });
        TelegramClient client = connect(dc);
        assertThatThrownBy(() -> client.invoke(new GetNearestDc())).isInstanceOfSatisfying(RpcException.class, e -> {
            assertThat(e.code()).isEqualTo(500);
            assertThat(e.getMessage()).contains("RPC_CALL_FAIL");
        });
        assertThat(client.invoke(new GetState()).seq()).isZero();
    }

    @Test
    void aMethodThatNobodyKnowsIsRefused() {
        LocalDc dc = start(LocalDc.builder(MtprotoSchema.schema()));
        TelegramClient client = connect(dc);
        assertThatThrownBy(() -> client.invoke(new UnknownMethod()))
                .isInstanceOf(RpcException.class)
                .hasMessageContaining("INPUT_METHOD_INVALID");
        assertThat(client.invoke(new GetState()).seq()).isZero();
    }

    private record UnknownMethod() implements TlMethod<Boolean> {
        @Override
        public Boolean readResult(dev.tl4j.tl.TlReader reader) {
            return reader.readBool();
        }

        @Override
        public int constructorId() {
            return 0x12345678;
        }

        @Override
        public void write(dev.tl4j.tl.TlWriter writer) {
            writer.writeInt(constructorId());
        }
    }

    @Test
    void manyCallsAtOnceAreEachAnswered() {
        LocalDc dc = start(LocalDc.builder());
        AtomicInteger count = new AtomicInteger();
        dc.on(GetNearestDc.class, request -> new NearestDc("AT", count.incrementAndGet(), 5));
        TelegramClient client = connect(dc);
        List<CompletableFuture<NearestDc>> answers = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            answers.add(client.invokeAsync(new GetNearestDc()));
        }
        assertThat(answers.stream().map(CompletableFuture::join).map(NearestDc::thisDc))
                .doesNotHaveDuplicates()
                .hasSize(3000);
        assertThat(count).hasValue(3000);
    }

    @Test
    void changedSaltsAreNothingThatACallerNotices() {
        LocalDc dc = start(LocalDc.builder());
        TelegramClient client = connect(dc);
        client.invoke(new GetState());
        dc.faults().changeSalts();
        assertThat(client.invoke(new GetState()).seq()).isZero();
    }

    @Test
    void forgottenSessionsAreNothingThatACallerNotices() {
        LocalDc dc = start(LocalDc.builder());
        TelegramClient client = connect(dc);
        client.invoke(new GetState());
        dc.faults().forgetSessions();
        assertThat(client.invoke(new GetState()).seq()).isZero();
    }

    @Test
    void forgottenKeysAreAgreedOnAnewAndTold() {
        LocalDc dc = start(LocalDc.builder());
        List<Integer> lost = new CopyOnWriteArrayList<>();
        TelegramClient client = connect(builder(dc).listener(new ClientListener() {
            @Override
            public void keyLost(int dcId) {
                lost.add(dcId);
            }
        }));
        client.invoke(new GetState());
        dc.faults().forgetKeys();
        assertThat(client.invoke(new GetState()).seq()).isZero();
        assertThat(lost).containsExactly(dc.dcId());
    }

    @Test
    void aConnectionMayEnd() {
        LocalDc dc = start(LocalDc.builder());
        CompletableFuture<NearestDc> answer = new CompletableFuture<>();
        CountDownLatch asked = new CountDownLatch(1);
        dc.onAsync(GetNearestDc.class, (request, caller) -> {
            asked.countDown();
            return answer;
        });
        TelegramClient client = connect(dc);
        CompletableFuture<NearestDc> result = client.invokeAsync(new GetNearestDc());
        await(asked);
        dc.faults().disconnect();
        answer.complete(new NearestDc("AT", 2, 5));
        assertThat(result.join()).isEqualTo(new NearestDc("AT", 2, 5));
    }

    @ParameterizedTest
    @CsvSource({"true, 3", "false, 1"})
    void aStoredSessionGoesOnWithItsKey(boolean forwardSecret, int expected) {
        AtomicInteger exchanges = new AtomicInteger();
        LocalDc dc = start(LocalDc.builder().handshakeFaults(new HandshakeFaults() {
            @Override
            public Verdict verdict(Verdict honest) {
                exchanges.incrementAndGet();
                return honest;
            }
        }));
        StringSession session = StringSession.parse("");
        for (int i = 0; i < 2; i++) {
            TelegramClient client = connect(builder(dc).session(session).perfectForwardSecrecy(forwardSecret));
            client.invoke(new GetState());
            client.close();
        }
        assertThat(exchanges).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {-100_000_000, -7200, 7200, 100_000_000})
    void aDataCenterMayLiveInAnotherTime(long seconds) {
        InstantSource clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
        LocalDc dc = start(LocalDc.builder().clock(clock));
        assertThat(connect(dc).invoke(new GetState()).date())
                .isBetween((int) clock.instant().getEpochSecond() - 60, (int)
                        clock.instant().getEpochSecond());
    }

    @Test
    void aDataCenterThatCheatsIsFoundOut() {
        LocalDc dc = start(LocalDc.builder().handshakeFaults(new HandshakeFaults() {
            @Override
            public Verdict verdict(Verdict honest) {
                return Verdict.FAIL;
            }
        }));
        assertThatThrownBy(() -> connect(dc)).hasRootCauseInstanceOf(HandshakeException.class);
    }

    @Test
    void aTakenPortIsSaid() {
        LocalDc dc = start(LocalDc.builder());
        assertThatThrownBy(() -> LocalDc.builder().key(KEY).port(dc.port()).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("port " + dc.port() + ": ");
    }

    @Test
    void aPortIsFreeAgainAfterwards() {
        LocalDc first = start(LocalDc.builder());
        int port = first.port();
        first.close();
        first.close();
        assertThat(start(LocalDc.builder().port(port)).port()).isEqualTo(port);
        assertThatThrownBy(first::port).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itIsStartedOnce() {
        LocalDc dc = start(LocalDc.builder());
        assertThatThrownBy(dc::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itEndsThoughAHandlerStillRuns() {
        LocalDc dc = start(LocalDc.builder());
        CountDownLatch asked = new CountDownLatch(1);
        dc.on(GetNearestDc.class, request -> {
            asked.countDown();
            await(new CountDownLatch(1));
            return new NearestDc("AT", 2, 5);
        });
        TelegramClient client = connect(dc);
        CompletableFuture<NearestDc> lost = client.invokeAsync(new GetNearestDc());
        await(asked);
        dc.close();
        client.close();
        assertThatThrownBy(lost::join).hasCauseInstanceOf(TelegramException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
