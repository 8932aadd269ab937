package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads for callbacks: there while there is a client, gone soon after, and no task is lost in between. */
@Timeout(60)
class SharedPoolTest {
    /** Far less than the minute that idle threads of such pools stay by themselves. */
    private static final int SOON_MILLIS = 10_000;

    private final SharedPool pool = new SharedPool();

    private Thread thread() {
        return CompletableFuture.supplyAsync(Thread::currentThread, pool).join();
    }

    private static void assertEnds(Thread thread) throws InterruptedException {
        assertThat(thread.getName()).startsWith(CallbackThreads.NAME);
        thread.join(SOON_MILLIS);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void threadsEndWithTheLastLease() throws InterruptedException {
        pool.lease();
        pool.lease();
        Thread thread = thread();
        pool.release();
        assertThat(thread()).satisfies(later -> assertThat(later.isAlive()).isTrue());
        pool.release();
        assertEnds(thread);
    }

    @Test
    void theLastClientSeesThreadsGo() {
        pool.lease();
        Thread thread = thread();
        pool.releaseAndWait();
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void aCallbackThatTakesItsTimeHoldsNobodyUp() throws InterruptedException {
        pool.lease();
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(
                () -> {
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                pool);
        pool.releaseAndWait();
        assertThat(slow).isNotDone();
        released.countDown();
        slow.join();
    }

    @Test
    void aClientMayBeClosedByACallback() {
        pool.lease();
        CompletableFuture.runAsync(pool::releaseAndWait, pool).join();
    }

    @Test
    void aTaskWithoutALeaseHasAThreadAsLongAsItTakes() throws InterruptedException {
        assertEnds(thread());
        CompletableFuture<Void> failed = CompletableFuture.runAsync(
                () -> {
                    throw new IllegalStateException("the task's own fault");
                },
                pool);
        assertThat(failed.handle((done, failure) -> failure != null).join()).isTrue();
        assertEnds(thread());
    }

    @Test
    void whatWasGivenBeforeTheEndIsDone() {
        pool.lease();
        CountDownLatch released = new CountDownLatch(1);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(CompletableFuture.runAsync(
                    () -> {
                        try {
                            released.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    pool));
        }
        pool.release();
        released.countDown();
        all.forEach(CompletableFuture::join);
    }

    @Test
    void noTaskIsLostWhileClientsComeAndGo() throws InterruptedException {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        Queue<CompletableFuture<Void>> given = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int base = t * 1000;
            Thread thread = new Thread(() -> {
                for (int i = base; i < base + 1000; i++) {
                    int number = i;
                    if (i % 10 == 0) {
                        pool.lease();
                    }
                    given.add(CompletableFuture.runAsync(() -> done.add(number), pool));
                    if (i % 10 == 5) {
                        pool.release();
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        given.forEach(CompletableFuture::join);
        assertThat(done).hasSize(4000);
    }
}
