package dev.tl4j.samples.benchmarks.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.samples.api.auth.SentCode;
import dev.tl4j.samples.api.upload.File;
import org.junit.jupiter.api.Test;

/** What is measured works. */
class PairTest {
    @Test
    void allThreeCallsAreAnswered() {
        try (Pair pair = new Pair()) {
            assertThat(pair.client.invoke(pair.small)).isInstanceOf(SentCode.class);
            assertThat(pair.client.invoke(pair.upload)).isTrue();
            assertThat(pair.client.invoke(pair.download))
                    .isInstanceOfSatisfying(
                            File.class, file -> assertThat(file.bytes().size()).isEqualTo(Pair.PART));
        }
    }

    @Test
    void aRunCountsItsCalls() throws InterruptedException {
        try (Pair pair = new Pair()) {
            Run one = Run.oneByOne(pair.client, pair.small, 0.05);
            Run many = Run.pipelined(pair.client, pair.small, 16, 0.05);

            assertThat(one.calls()).isPositive();
            assertThat(one.median()).isPositive().isLessThanOrEqualTo(one.p99());
            assertThat(many.calls()).isPositive();
        }
    }
}
