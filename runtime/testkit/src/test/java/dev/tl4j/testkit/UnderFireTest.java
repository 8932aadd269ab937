package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.NearestDc;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.junit.LocalDcExtension;
import dev.tl4j.testkit.session.BadMsg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client goes on calling while all kinds of things go wrong at once, none of which takes an answer away for good. */
@Timeout(120)
class UnderFireTest {
    private static final int CALLS = 1000;
    private static final int AT_A_TIME = 50;

    @RegisterExtension
    static final LocalDcExtension dc = LocalDcExtension.of(LocalApi.schema());

    @Test
    void everyCallGetsItsOwnAnswerThoughMuchGoesWrong() {
        AtomicInteger done = new AtomicInteger();
        dc.on(GetNearestDc.class, request -> new NearestDc("AT", done.incrementAndGet(), 5));
        TelegramClient client = dc.connect();
        dc.faults().packets().chance(0.02).duplicate();
        dc.faults().packets().chance(0.02).reorder();
        dc.faults().packets().chance(0.02).delay(Duration.ofMillis(5));
        dc.faults().packets().chance(0.02).crowd();
        dc.faults().packets().chance(0.01).cutAt(10);
        dc.faults().received().chance(0.01).complain(BadMsg.WRONG_SALT);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < CALLS / AT_A_TIME; i++) {
            List<CompletableFuture<NearestDc>> some = new ArrayList<>();
            for (int j = 0; j < AT_A_TIME; j++) {
                some.add(client.invokeAsync(new GetNearestDc()));
            }
            some.forEach(each -> answers.add(each.join().thisDc()));
        }
        assertThat(answers).hasSize(CALLS).doesNotHaveDuplicates();
        assertThat(done).hasValue(CALLS);
    }
}
