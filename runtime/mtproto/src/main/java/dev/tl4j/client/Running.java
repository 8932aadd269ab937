package dev.tl4j.client;

import dev.tl4j.net.EventLoop;
import dev.tl4j.updates.UpdateFeed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A client between its first connect and its close: its share of the threads that clients have in common, and its state on the loop. */
record Running(EventLoop loop, Executor executor, ClientCore core) {
    private static final long KEEPING_MILLIS = 900;

    static Running begin(ClientOptions options, UpdateFeed updates) {
        EventLoop events = EventLoop.lease();
        if (options.executor() instanceof SharedPool pool) {
            pool.lease();
        }
        SocketLoop loop = new SocketLoop(events);
        SafeListener listener = new SafeListener(options.listener());
        Engine engine = new Engine(
                options,
                loop,
                new RouteConnector(options, events, loop),
                (dcId, expiresIn, outcome) -> KeyExchangeDriver.begin(options, loop, dcId, expiresIn, outcome),
                new Calls(loop, listener),
                listener);
        return new Running(events, options.executor(), new ClientCore(engine, updates));
    }

    /** Ends everything, and waits for it unless the caller is the loop itself. What is being kept has a moment to come to its end. */
    void end() {
        CompletableFuture<CompletableFuture<Void>> closing = new CompletableFuture<>();
        Runnable close = () -> closing.complete(core.close());
        if (loop.isCurrent()) {
            close.run();
            release(SharedPool::release);
            return;
        }
        loop.execute(close);
        try {
            closing.thenCompose(kept -> kept).get(KEEPING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Whoever interrupted us wants us to go on, and that is the next thing to do anyway.
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            System.getLogger(Running.class.getName())
                    .log(System.Logger.Level.WARNING, "the session may not have been kept", e);
        } finally {
            release(SharedPool::releaseAndWait);
        }
    }

    private void release(Consumer<SharedPool> giveBack) {
        loop.release();
        if (executor instanceof SharedPool pool) {
            giveBack.accept(pool);
        }
    }
}
