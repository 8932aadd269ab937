package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What becomes of calls when connections end, and how connections are made again. */
class ReconnectTest {
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    @Test
    void aCallOutlivesItsConnectionAndIsAnsweredOnce() {
        Rig rig = Rig.connected();
        CompletableFuture<Bytes> answer = rig.call(1);
        ScriptedServer.Received call = rig.receivedOne();
        rig.network.last().cut();
        assertThat(answer).isNotDone();
        rig.loop.pass(A_MOMENT);
        assertThat(rig.network.dials).hasSize(2);
        rig.network.last().connect();
        rig.server.answer(call.over(rig.network.last()), Rig.ANSWER);
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
        rig.server.answer(call.over(rig.network.last()), Rig.ANSWER);
        assertThat(rig.told).filteredOn("answered"::equals).hasSize(1);
        assertThat(rig.told).contains("disconnected 2").anyMatch(told -> told.startsWith("reconnected 2 after "));
    }

    @Test
    void aCallMadeWithoutAConnectionGoesAsSoonAsThereIsOne() {
        Rig rig = Rig.connected();
        rig.network.last().cut();
        CompletableFuture<Bytes> answer = rig.call(1);
        rig.loop.pass(A_MOMENT);
        rig.network.last().connect();
        rig.answerAll();
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
    }

    @Test
    void aCallWithoutAConnectionWaitsUntilItsDeadlineAndSaysWhy() {
        Rig rig = Rig.connected();
        rig.network.refuseAll();
        rig.network.last().cut();
        CompletableFuture<Bytes> answer = rig.call(1, Destination.HOME, Duration.ofSeconds(7));
        rig.loop.pass(Duration.ofMillis(6_990));
        assertThat(answer).isNotDone();
        rig.loop.pass(Duration.ofMillis(100));
        assertThatThrownBy(answer::join)
                .hasMessageContaining("no answer within 7000 ms, not connected: connection lost: refused");
    }

    @Test
    void attemptsComeEverMoreSlowlyAndNeverStop() {
        Rig rig = Rig.connected();
        rig.network.refuseAll();
        rig.network.last().cut();
        long before = rig.loop.wakeUps();
        rig.loop.pass(Duration.ofMinutes(10));
        List<Long> gaps = new ArrayList<>();
        for (int i = 2; i < rig.network.dials.size(); i++) {
            gaps.add(rig.network.dials.get(i).at - rig.network.dials.get(i - 1).at);
        }
        assertThat(gaps).hasSizeBetween(25, 60).allMatch(gap -> gap >= 100 && gap <= 30_000);
        assertThat(gaps.subList(0, 7)).isSorted();
        assertThat(gaps.subList(10, gaps.size())).allMatch(gap -> gap >= 15_000);
        assertThat(rig.loop.wakeUps() - before).isLessThan(100);
    }

    @Test
    void waitsDifferFromClientToClient() {
        Backoff one = new Backoff(new java.util.Random(1)::nextBytes);
        Backoff other = new Backoff(new java.util.Random(2)::nextBytes);
        assertThat(one.next())
                .isBetween(Backoff.FIRST_NANOS / 2, Backoff.FIRST_NANOS)
                .isNotEqualTo(other.next());
    }

    @Test
    void aConnectionThatLivedIsMadeAnewAtOnce() {
        Rig rig = Rig.connected();
        for (int i = 0; i < 5; i++) {
            rig.call(i);
            rig.answerAll();
            rig.loop.pass(Duration.ofSeconds(11));
            rig.answerAll();
            rig.network.last().cut();
            int before = rig.network.dials.size();
            rig.loop.pass(A_MOMENT);
            assertThat(rig.network.dials).hasSize(before + 1);
            rig.network.last().connect();
        }
    }

    @Test
    void connectingFailsWhenItsTimeIsUpAndSaysWhy() {
        Rig rig = new Rig(false);
        rig.network.refuseAll();
        CompletableFuture<Void> done = rig.connect();
        CompletableFuture<Bytes> call = rig.call(1);
        rig.loop.pass(Duration.ofSeconds(5));
        assertThat(done).isNotDone();
        rig.loop.pass(Duration.ofSeconds(15));
        assertThatThrownBy(done::join).hasMessageContaining("connection lost: refused");
        assertThatThrownBy(call::join).hasMessageContaining("connection lost: refused");
        rig.loop.pass(Duration.ofMinutes(1));
        assertThat(rig.loop.timers()).isZero();
        assertThatThrownBy(rig.call(2)::join).hasMessageContaining("connection lost: refused");
    }

    @Test
    void connectingMayBeTriedAgain() {
        Rig rig = new Rig(false);
        CompletableFuture<Void> first = rig.connect();
        rig.loop.pass(Rig.CONNECT_TIMEOUT);
        assertThat(first).isCompletedExceptionally();
        CompletableFuture<Void> second = rig.connect();
        rig.network.last().connect();
        rig.exchanges.last().agree(rig.server.key(1));
        assertThat(second).isCompleted();
    }

    @Test
    void aConnectionThatIsNotMadeIsGivenUp() {
        Rig rig = new Rig(false);
        CompletableFuture<Void> done = rig.connect();
        rig.loop.pass(Duration.ofMillis(9_999));
        assertThat(rig.network.dials).hasSize(1);
        rig.loop.pass(Duration.ofMillis(200));
        assertThat(rig.network.dials).hasSize(2);
        assertThat(rig.network.dials.get(0).closed).isTrue();
        assertThat(done).isNotDone();
    }

    @Test
    void aConnectionThatLeadsNowhereIsGivenUp() {
        Rig rig = Rig.connected();
        rig.call(1);
        rig.loop.pass(Duration.ofSeconds(16));
        assertThat(rig.network.dials).hasSize(2);
        assertThat(rig.network.dials.get(0).closed).isTrue();
    }

    @Test
    void aPeerThatAnswersNoPingsIsGivenUp() {
        Rig rig = Rig.connected();
        rig.call(1);
        rig.answerAll();
        rig.loop.pass(Duration.ofMinutes(4));
        assertThat(rig.network.dials.get(0).closed).isTrue();
        assertThat(rig.told).contains("disconnected 2");
    }

    @Test
    void afterAComplaintAboutTooManyConnectionsTheClientWaitsLong() {
        Rig rig = Rig.connected();
        rig.network.last().refuse(-429);
        rig.loop.pass(Duration.ofSeconds(29));
        assertThat(rig.network.dials).hasSize(1);
        rig.loop.pass(Duration.ofSeconds(32));
        assertThat(rig.network.dials).hasSize(2);
    }

    @Test
    void connectingFailsAtOnceIfTheServerWantsALongWait() {
        Rig rig = new Rig(false);
        CompletableFuture<Void> done = rig.connect();
        rig.network.last().refuse(-429);
        assertThatThrownBy(done::join)
                .hasMessageContaining("too many connections")
                .hasCauseInstanceOf(TransportException.class);
    }

    @Test
    void needsToCatchUpIsToldWhenTheServerBeginsASession() {
        Rig rig = Rig.connected();
        rig.call(1);
        rig.server.createSession(rig.receivedOne());
        assertThat(rig.told).contains("needs catch-up");
    }

    @Test
    void aListenersFaultHarmsNobody() {
        Rig rig = Rig.connected();
        CompletableFuture<Bytes> answer = rig.call(1);
        rig.server.refuse(rig.receivedOne(), 401, "AUTH_KEY_UNREGISTERED");
        assertThatThrownBy(answer::join).hasCauseInstanceOf(RpcException.class);
        assertThat(rig.told).contains("unauthorized 2 AUTH_KEY_UNREGISTERED");
        rig.loop.pass(Duration.ofMinutes(1));
        assertThat(rig.received()).isEmpty();
    }

    @Test
    void itSaysWhoIsCallingUntilThatIsAnswered() {
        Rig rig = Rig.connected();
        rig.call(1);
        ScriptedServer.Received first = rig.receivedOne();
        assertThat(first.id()).isEqualTo(ScriptedApi.INIT);
        rig.server.answer(first, Rig.ANSWER);
        rig.call(2);
        ScriptedServer.Received second = rig.receivedOne();
        assertThat(second.id()).isEqualTo(ScriptedApi.ASK);
        rig.server.refuse(second, 400, "CONNECTION_NOT_INITED");
        ScriptedServer.Received again = rig.receivedOne();
        assertThat(again.id()).isEqualTo(ScriptedApi.INIT);
        assertThat(ScriptedApi.number(again)).isEqualTo(2);
        rig.server.refuse(again, 400, "CONNECTION_NOT_INITED");
        assertThat(rig.received()).isEmpty();
        assertThat(rig.told).contains("failed");
    }

    @Test
    void callsInAnOrderNameTheOneBefore() {
        Rig rig = Rig.connected();
        rig.call(0);
        rig.answerAll();
        rig.callInOrder(1, "chat");
        rig.callInOrder(2, "chat");
        rig.callInOrder(3, "other");
        List<ScriptedServer.Received> calls = rig.received();
        assertThat(calls)
                .extracting(ScriptedServer.Received::id)
                .containsExactly(ScriptedApi.ASK, ScriptedApi.AFTER, ScriptedApi.ASK);
        assertThat(ScriptedApi.inside(calls.get(1).message().body()).readLong())
                .isEqualTo(calls.get(0).message().messageId());
    }

    @Test
    void aCancelledCallIsForgotten() {
        Rig rig = Rig.connected();
        CompletableFuture<Bytes> answer = rig.call(1);
        ScriptedServer.Received call = rig.receivedOne();
        answer.cancel(false);
        rig.loop.settle();
        assertThat(rig.server.read(rig.network.last())).hasSize(1);
        rig.server.answer(call, Rig.ANSWER);
        assertThat(answer).isCancelled();
        assertThat(rig.told).doesNotContain("answered");
    }
}
