package dev.tl4j.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventLoopTest {
    @Test
    void noFaultOfATaskEndsTheLoop() {
        EventLoop loop = EventLoop.lease();
        try {
            loop.execute(() -> {
                throw new IllegalStateException("a fault that is wanted");
            });
            loop.execute(() -> {
                throw new OutOfMemoryError("a fault that is wanted");
            });
            loop.execute(() -> loop.at(System.nanoTime(), () -> {
                throw new StackOverflowError("a fault that is wanted");
            }));
            CompletableFuture<Boolean> alive = new CompletableFuture<>();
            loop.execute(() -> loop.at(System.nanoTime(), () -> alive.complete(loop.isCurrent())));
            assertThat(alive.join()).isTrue();
        } finally {
            loop.release();
        }
    }

    @Test
    void tasksOfManyThreadsAllRun() throws InterruptedException {
        EventLoop loop = EventLoop.lease();
        AtomicInteger ran = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(40_000);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                for (int j = 0; j < 10_000; j++) {
                    loop.execute(() -> {
                        ran.incrementAndGet();
                        all.countDown();
                    });
                }
            });
            threads.add(thread);
            thread.start();
        }
        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        for (Thread thread : threads) {
            thread.join();
        }
        loop.release();
        assertThat(ran).hasValue(40_000);
    }

    @Test
    void theLastLeaseEndsTheThread() {
        EventLoop one = EventLoop.lease();
        EventLoop two = EventLoop.lease();
        assertThat(two).isSameAs(one);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        one.execute(() -> thread.complete(Thread.currentThread()));
        one.release();
        assertThat(thread.join().isAlive()).isTrue();
        two.release();
        assertThat(thread.join().isAlive()).isFalse();
        EventLoop next = EventLoop.lease();
        assertThat(next).isNotSameAs(one);
        next.release();
    }

    /** A selector that returns at once, though nothing is ready, would cost a core for ever. */
    @Test
    void aSelectorThatSpinsIsReplaced() throws Exception {
        CountDownLatch opened = new CountDownLatch(2);
        List<RestlessSelector> selectors = new ArrayList<>();
        EventLoop loop = new EventLoop(() -> {
            opened.countDown();
            RestlessSelector selector = new RestlessSelector(Selector.open(), opened.getCount() == 1);
            selectors.add(selector);
            return selector;
        });
        loop.start();
        assertThat(opened.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Integer> calls = new CompletableFuture<>();
        loop.execute(() -> calls.complete(selectors.get(1).calls));
        assertThat(calls.join()).isLessThan(10);
        assertThat(selectors.get(0).calls).isEqualTo(Selecting.MAX_IDLE_RETURNS + 1);
        assertThat(selectors.get(0).isOpen()).isFalse();
        loop.end();
        assertThat(selectors.get(1).isOpen()).isFalse();
    }

    @Test
    void aSelectorThatFailsIsReplaced() throws Exception {
        List<Selector> selectors = new ArrayList<>();
        CountDownLatch opened = new CountDownLatch(2);
        EventLoop loop = new EventLoop(() -> {
            Selector selector = Selector.open();
            selectors.add(selector);
            opened.countDown();
            return selector;
        });
        loop.start();
        loop.execute(() -> assertThat(closed(selectors.get(0))).isTrue());
        assertThat(opened.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> alive = new CompletableFuture<>();
        loop.execute(() -> alive.complete(null));
        alive.join();
        loop.end();
    }

    /** An interrupted thread's selector does not wait: the loop, which nobody has a reason to interrupt, forgets it. */
    @Test
    void anInterruptDoesNotMakeTheLoopSpin() {
        EventLoop loop = EventLoop.lease();
        CompletableFuture<Void> interrupted = new CompletableFuture<>();
        loop.execute(() -> {
            Thread.currentThread().interrupt();
            interrupted.complete(null);
        });
        interrupted.join();
        CompletableFuture<Boolean> still = new CompletableFuture<>();
        loop.execute(() -> loop.at(
                System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20),
                () -> still.complete(Thread.currentThread().isInterrupted())));
        assertThat(still.join()).isFalse();
        loop.release();
    }

    private static boolean closed(Selector selector) {
        try {
            selector.close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
