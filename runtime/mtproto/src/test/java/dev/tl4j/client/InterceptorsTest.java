package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.mtproto.GetFutureSalts;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterceptorsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(100);
    private static final Bytes ANSWER = Bytes.utf8("answer");

    private final ScriptedDispatch network = new ScriptedDispatch();
    private Invocations calls = new Invocations(network, Interceptor.defaults(Duration.ofSeconds(60)));

    private Invocation call(Destination destination) {
        return calls.start(new CallRequest(new Ping(1), destination, null, network.nanos() + TIMEOUT.toNanos()));
    }

    private Invocation call() {
        return call(Destination.HOME);
    }

    private void use(Interceptor... interceptors) {
        calls = new Invocations(network, List.of(interceptors));
    }

    private void assertAnswered(Invocation call) {
        assertThat(call.answer).isCompletedWithValue(ANSWER);
        assertEnded();
    }

    private void assertRefused(Invocation call, String message) {
        assertThatThrownBy(call.answer::join)
                .hasCauseInstanceOf(RpcException.class)
                .hasMessageContaining(message);
        assertEnded();
    }

    private void assertEnded() {
        assertThat(calls.isIdle()).isTrue();
        assertThat(network.hasTimers()).isFalse();
    }

    @Test
    void anAnswerIsPassedOn() {
        Invocation call = call();
        network.answer(ANSWER);
        assertAnswered(call);
        assertThat(network.sent).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLOOD_WAIT_37", "FLOOD_PREMIUM_WAIT_37", "SLOWMODE_WAIT_37"})
    void floodsAreWaitedOut(String error) {
        Invocation call = call();
        network.refuse(420, error);
        network.pass(Duration.ofSeconds(36));
        assertThat(network.sent).hasSize(1);
        network.pass(Duration.ofSeconds(1));
        assertThat(network.sent).hasSize(2);
        network.answer(ANSWER);
        assertAnswered(call);
    }

    @Test
    void aWaitingCallLeavesOthersAlone() {
        call();
        network.refuse(420, "FLOOD_WAIT_50");
        Invocation other = call();
        network.answer(ANSWER);
        assertThat(other.answer).isCompletedWithValue(ANSWER);
    }

    @Test
    void waitsBeyondTheBoundFailWithTheirSeconds() {
        Invocation call = call();
        network.refuse(420, "FLOOD_WAIT_61");
        assertRefused(call, "FLOOD_WAIT_61");
        assertThat(network.sent).hasSize(1);
    }

    @Test
    void waitsAddUpToTheBound() {
        Invocation call = call();
        network.refuse(420, "FLOOD_WAIT_40");
        network.pass(Duration.ofSeconds(40));
        network.refuse(420, "FLOOD_WAIT_21");
        assertRefused(call, "FLOOD_WAIT_21");
    }

    @Test
    void waitsOfNoSecondsComeToAnEnd() {
        Invocation call = call();
        for (int i = 0; i < 60; i++) {
            network.refuse(420, "FLOOD_WAIT_0");
            network.pass(Duration.ofSeconds(1));
        }
        network.refuse(420, "FLOOD_WAIT_0");
        assertRefused(call, "FLOOD_WAIT_0");
    }

    @Test
    void waitsBeyondTheDeadlineFailAtOnce() {
        use(new FloodWaits(Duration.ofDays(1)));
        Invocation call = call();
        network.refuse(420, "FLOOD_WAIT_100");
        assertRefused(call, "FLOOD_WAIT_100");
    }

    @ParameterizedTest
    @CsvSource({
        "420, FROZEN_METHOD_INVALID",
        "420, TAKEOUT_INIT_DELAY_5",
        "400, FLOOD_WAIT_X",
        "401, SESSION_REVOKED",
        "401, AUTH_KEY_UNREGISTERED",
        "406, AUTH_KEY_DUPLICATED",
        "500, RANDOM_ID_DUPLICATE",
        "500, AUTH_RESTART",
        "500, AUTH_RESTART_5",
        "500, MSG_WAIT_FAILED",
        "500, AUTH_KEY_UNSYNCHRONIZED",
        "303, SOMETHING_ELSE_4"
    })
    void otherErrorsFailAtOnce(int code, String error) {
        Invocation call = call();
        network.refuse(code, error);
        assertRefused(call, error);
        assertThat(network.sent).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-503, Timeout", "500, INTERDC_2_CALL_ERROR", "500, RPC_CALL_FAIL", "500, CDN_UPLOAD_TIMEOUT", "-500, X"
    })
    void errorsOfTheServersOwnAreTriedAgainAFewTimes(int code, String error) {
        Invocation call = call();
        network.refuse(code, error);
        for (long millis : new long[] {500, 1000, 2000, 4000}) {
            network.pass(Duration.ofMillis(millis - 1));
            int sent = network.sent.size();
            network.pass(Duration.ofMillis(1));
            assertThat(network.sent).hasSize(sent + 1);
            network.refuse(code, error);
        }
        assertRefused(call, error);
        assertThat(network.sent).hasSize(5);
    }

    @Test
    void aSecondAttemptMayBeAnswered() {
        Invocation call = call();
        network.refuse(500, "INTERNAL");
        network.pass(Duration.ofMillis(500));
        network.answer(ANSWER);
        assertAnswered(call);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE_MIGRATE_4", "USER_MIGRATE_4", "NETWORK_MIGRATE_4"})
    void theAccountsDataCenterBecomesHome(String error) {
        Invocation call = call();
        network.refuse(303, error);
        assertThat(network.moves).containsExactly(4);
        assertThat(network.sent.get(1)).isEqualTo(network.sent.get(0));
        network.answer(ANSWER);
        assertAnswered(call);
    }

    @Test
    void aMoveThatFailsFailsTheCall() {
        network.failToMove();
        Invocation call = call();
        network.refuse(303, "USER_MIGRATE_4");
        assertThatThrownBy(call.answer::join).hasMessageContaining("no connection to 4");
        assertEnded();
    }

    @ParameterizedTest
    @CsvSource({"FILE_MIGRATE_5, true", "FILE_MIGRATE_5, false", "STATS_MIGRATE_5, false"})
    void filesAndStatisticsAreFetchedWhereTheyAre(String error, boolean files) {
        Invocation call = call(new Destination(0, files));
        network.refuse(303, error);
        assertThat(network.moves).isEmpty();
        assertThat(network.sent.get(1).destination()).isEqualTo(new Destination(5, files));
        network.answer(ANSWER);
        assertAnswered(call);
    }

    @Test
    void callsAreNotSentRoundInCirclesForEver() {
        Invocation call = call();
        for (int i = 0; i < 6; i++) {
            network.refuse(303, "FILE_MIGRATE_" + (i % 2 + 1));
        }
        assertRefused(call, "FILE_MIGRATE_2");
        assertThat(network.sent).hasSize(6);
    }

    @Test
    void policiesWorkTogether() {
        Invocation call = call();
        network.refuse(303, "FILE_MIGRATE_5");
        network.refuse(500, "INTERNAL");
        network.pass(Duration.ofMillis(500));
        network.refuse(303, "FILE_MIGRATE_5");
        network.refuse(420, "FLOOD_WAIT_3");
        network.pass(Duration.ofSeconds(3));
        network.answer(ANSWER);
        assertAnswered(call);
    }

    @Test
    void failuresThatAreNotTheServersArePassedOn() {
        Invocation call = call();
        TelegramException reason = new TelegramException("connection lost");
        network.fail(reason);
        assertThatThrownBy(call.answer::join).hasCause(reason);
        assertEnded();
    }

    @Test
    void aCallThatEndsWhileItWaitsLeavesNoTimer() {
        Invocation call = call();
        network.refuse(420, "FLOOD_WAIT_30");
        assertThat(network.hasTimers()).isTrue();
        call.fail(new TelegramException("cancelled"));
        assertThat(network.hasTimers()).isFalse();
        network.pass(Duration.ofSeconds(30));
        assertThat(network.sent).hasSize(1);
        assertThat(calls.isIdle()).isTrue();
    }

    @Test
    void aCallThatEndsUnderWayIsForgotten() {
        Invocation call = call();
        CompletableFuture<Bytes> attempt = network.oldest();
        call.fail(new TelegramException("cancelled"));
        assertThat(attempt).isCancelled();
        assertThatThrownBy(call.answer::join).hasMessageContaining("cancelled");
    }

    @Test
    void closingEndsAllCalls() {
        Invocation waiting = call();
        network.refuse(420, "FLOOD_WAIT_30");
        Invocation underWay = call();
        calls.failAll(new TelegramException("the client is closed"));
        assertThat(waiting.answer).isCompletedExceptionally();
        assertThat(underWay.answer).isCompletedExceptionally();
        assertEnded();
    }

    @Test
    void aUsersInterceptorSeesCallAndOutcomeAndMayChangeBoth() {
        List<String> seen = new ArrayList<>();
        use(chain -> {
            seen.add(chain.request().toString());
            return chain.proceed(chain.request().method(new GetFutureSalts(7)).to(Destination.dc(3)))
                    .thenApply(answer -> Bytes.utf8("changed"));
        });
        Invocation call = call();
        network.answer(ANSWER);
        assertThat(call.answer).isCompletedWithValue(Bytes.utf8("changed"));
        assertThat(seen).containsExactly("Ping");
        assertThat(network.sent.get(0).method()).isEqualTo(new GetFutureSalts(7));
        assertThat(network.sent.get(0).destination()).isEqualTo(Destination.dc(3));
    }

    @Test
    void aUsersInterceptorMayAnswerByItself() {
        use(chain -> CompletableFuture.completedFuture(ANSWER));
        assertAnswered(call());
        assertThat(network.sent).isEmpty();
    }

    @Test
    void anInterceptorThatThrowsFailsItsCallOnly() {
        use(chain -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(call().answer::join)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("broken");
        assertEnded();
    }

    @Test
    void anInterceptorThatGivesNothingFailsItsCallOnly() {
        use(chain -> null);
        assertThatThrownBy(call().answer::join)
                .hasMessageContaining("Ping: expected a future from")
                .hasMessageContaining("got null");
        assertEnded();
    }

    @Test
    void interceptorsSeeOneAnotherInTheirOrder() {
        List<String> order = new ArrayList<>();
        use(
                chain -> {
                    order.add("first");
                    return chain.proceed(chain.request());
                },
                chain -> {
                    order.add("second");
                    return chain.proceed(chain.request());
                });
        call();
        assertThat(order).containsExactly("first", "second");
    }
}
