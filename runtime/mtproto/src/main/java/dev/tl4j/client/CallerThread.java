package dev.tl4j.client;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** An executor on the thread of somebody who waits, so that his callbacks run where he is. */
final class CallerThread implements Executor {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /**
     * Runs tasks until a future is done.
     *
     * @throws TelegramException if the thread is interrupted; the future is cancelled then
     */
    void runUntilDone(CompletableFuture<?> future) {
        CompletableFuture<?> unused = future.whenComplete((value, failure) -> tasks.add(() -> {}));
        try {
            while (!future.isDone()) {
                tasks.take().run();
            }
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new TelegramException("interrupted", e);
        }
    }
}
