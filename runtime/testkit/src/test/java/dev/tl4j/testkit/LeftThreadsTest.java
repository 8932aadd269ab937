package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LeftThreadsTest {
    @Test
    void namesThreadsOfOursThatGoOnAndWaitsForThoseThatEnd() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Thread ours = thread("tl4j-left", end);
        Thread others = thread("somebody's", end);
        try {
            assertThat(LeftThreads.after(Duration.ofMillis(1)))
                    .contains(ours.getName())
                    .doesNotContain(others.getName());
        } finally {
            end.countDown();
        }
        assertThat(LeftThreads.after(Duration.ofSeconds(10))).isEmpty();
    }

    private static Thread thread(String name, CountDownLatch end) {
        Thread thread = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.start();
        return thread;
    }
}
