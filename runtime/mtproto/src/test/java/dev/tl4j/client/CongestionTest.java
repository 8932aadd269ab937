package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.mtproto.PingDelayDisconnect;
import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What waits for a slow peer waits as calls, not as packets. */
class CongestionTest {
    private final Rig rig = Rig.connected();
    private final ScriptedNetwork.Dial dial = rig.network.last();

    @Test
    void callsWaitUntilTheNetworkTakesMore() {
        dial.congested = true;
        CompletableFuture<Bytes> first = rig.call(1);
        CompletableFuture<Bytes> second = rig.call(2);
        assertThat(dial.sent).isEmpty();
        dial.drain();
        List<ScriptedServer.Received> calls = rig.received();
        assertThat(calls).extracting(ScriptedApi::number).containsExactly(1L, 2L);
        calls.forEach(call -> rig.server.answer(call, Rig.ANSWER));
        assertThat(first).isCompletedWithValue(Rig.ANSWER);
        assertThat(second).isCompletedWithValue(Rig.ANSWER);
    }

    @Test
    void aCallThatIsCancelledMeanwhileDoesNotGo() {
        dial.congested = true;
        rig.call(1).cancel(false);
        rig.loop.settle();
        dial.drain();
        assertThat(rig.received()).isEmpty();
    }

    @Test
    void nobodyWakesUpToSeeThatNothingHasChanged() {
        rig.call(1);
        dial.congested = true;
        rig.call(2);
        long before = rig.loop.wakeUps();
        rig.loop.pass(Duration.ofSeconds(14));
        assertThat(rig.loop.wakeUps() - before).isLessThan(5);
    }

    @Test
    void pingsGoAllTheSameAndAPeerThatIsDeadIsLeft() {
        rig.call(1);
        rig.answerAll();
        dial.congested = true;
        for (int number = 2; number < 100; number++) {
            rig.call(number);
        }
        rig.loop.pass(Duration.ofSeconds(61));
        assertThat(rig.server.read(dial))
                .extracting(ScriptedServer.Received::id)
                .containsExactly(PingDelayDisconnect.ID);
        rig.loop.pass(Duration.ofMinutes(3));
        assertThat(dial.closed).isTrue();
        assertThat(rig.network.dials).hasSizeGreaterThan(1);
    }
}
