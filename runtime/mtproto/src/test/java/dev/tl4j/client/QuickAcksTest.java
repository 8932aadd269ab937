package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.mtproto.BadServerSalt;
import dev.tl4j.tl.Bytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Who hears that the server has a call, and when. */
class QuickAcksTest {
    private final List<String> heard = new ArrayList<>();
    private final CompletableFuture<Bytes> outcome = new CompletableFuture<>();
    private final Queue<Runnable> executor = new ArrayDeque<>();

    private void note() {
        heard.add("has it");
    }

    @Test
    void theServersTokenTellsAndAnotherDoesNot() {
        Rig rig = Rig.connected();
        CompletableFuture<Bytes> answer = rig.callWithQuickAck(1, this::note);
        assertThat(rig.network.last().quickAcksWanted).isEqualTo(1);
        ScriptedServer.Received call = rig.receivedOne();
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            rig.network.last().quickAck(call.token() ^ (1 << bit));
        }
        assertThat(heard).isEmpty();
        rig.network.last().quickAck(call.token());
        rig.network.last().quickAck(call.token());
        assertThat(heard).hasSize(1);
        assertThat(answer).isNotDone();
        rig.server.answer(call, Rig.ANSWER);
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
    }

    @Test
    void oneThatCameIsNoAcknowledgment() {
        Rig rig = Rig.connected();
        CompletableFuture<Bytes> answer = rig.callWithQuickAck(1, this::note);
        ScriptedServer.Received call = rig.receivedOne();
        rig.network.last().quickAck(call.token());
        rig.server.say(call, new BadServerSalt(call.message().messageId(), 0, 48, 6));
        rig.answerAll();
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
    }

    @Test
    void oneThatComesAfterTheAnswerTellsNothing() {
        Rig rig = Rig.connected();
        rig.callWithQuickAck(1, this::note);
        ScriptedServer.Received call = rig.receivedOne();
        rig.server.answer(call, Rig.ANSWER);
        rig.network.last().quickAck(call.token());
        assertThat(heard).isEmpty();
    }

    @Test
    void nobodyAsksForCallsThatDoNotWantOne() {
        Rig rig = Rig.connected();
        rig.call(1);
        assertThat(rig.network.last().quickAcksWanted).isZero();
        rig.network.last().quickAck(rig.receivedOne().token());
    }

    @Test
    void theCallEndsAfterTheTelling() {
        Delivery delivery = new Delivery(this::note, executor::add, outcome);
        delivery.delivered();
        delivery.delivered();
        delivery.thenEnd(() -> heard.add("ended"));
        assertThat(heard).isEmpty();
        executor.remove().run();
        assertThat(executor).isEmpty();
        assertThat(heard).containsExactly("has it", "ended");
    }

    @Test
    void whoHasCancelledHearsNothing() {
        Delivery delivery = new Delivery(this::note, executor::add, outcome);
        delivery.delivered();
        outcome.cancel(false);
        executor.remove().run();
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerOrExecutorThatFailsDoesNotKeepTheCallFromEnding() {
        Delivery failing = new Delivery(
                () -> {
                    throw new IllegalStateException("a listener's own fault");
                },
                Runnable::run,
                outcome);
        failing.delivered();
        failing.thenEnd(() -> heard.add("ended"));
        Delivery refused = new Delivery(
                this::note,
                task -> {
                    throw new RejectedExecutionException("shut down");
                },
                outcome);
        refused.delivered();
        refused.thenEnd(() -> heard.add("ended"));
        assertThat(heard).containsExactly("ended", "ended");
    }
}
