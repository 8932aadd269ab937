package dev.tl4j.testkit;

import dev.tl4j.net.EventLoop;
import dev.tl4j.testkit.fault.FaultPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A data center between start and close: its state on the loop, and the threads of its handlers.
 *
 * @param port that it listens on
 */
record RunningDc(LocalDcCore core, HandlerThreads threads, int port) {
    /**
     * Begins to listen.
     *
     * @throws UncheckedIOException if the port is taken
     */
    static RunningDc start(DcOptions options, Handlers handlers, FaultPlan plan) {
        EventLoop loop = EventLoop.lease();
        HandlerThreads threads = new HandlerThreads(options.terms().dc());
        LocalDcCore core = new LocalDcCore(options, loop, threads, handlers, plan);
        int wanted = options.address().getPort();
        boolean listens = false;
        try {
            int port = onLoop(loop, () -> core.listen(wanted));
            listens = true;
            return new RunningDc(core, threads, port);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + wanted + ": " + e.getMessage(), e);
        } finally {
            if (!listens) {
                threads.end();
                loop.release();
            }
        }
    }

    /** Ends the listening and every connection, and waits until no thread and no socket is left. */
    void close() {
        try {
            onLoop(core.loop, () -> {
                core.close();
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("closing ended in an error", e);
        } finally {
            threads.end();
            core.loop.release();
        }
    }

    /** Has something done on the loop, and waits for it. */
    private static <T> T onLoop(EventLoop loop, Callable<T> task) throws IOException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                done.complete(task.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        };
        if (loop.isCurrent()) {
            run.run();
        } else {
            loop.execute(run);
        }
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
    }
}
