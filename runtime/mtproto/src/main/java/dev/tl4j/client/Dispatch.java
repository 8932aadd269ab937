package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import java.util.concurrent.CompletableFuture;

/** The end of the interceptors' chain: what sends calls and keeps time. All of it is used on the loop, and completes there. */
interface Dispatch {
    /**
     * Sends a call once.
     *
     * @return the answer, or an {@link RpcException} or {@link TelegramException} if there is none before the call's deadline; cancelling
     *     it forgets the call
     */
    CompletableFuture<Bytes> send(CallRequest request);

    /** Makes another data center home. */
    CompletableFuture<Void> moveHome(int dcId);

    /** The time on the clock of {@link CallRequest#deadlineNanos}. */
    long nanos();

    /** Runs a task at a time. */
    Cancellable at(long nanos, Runnable task);

    /** Runs a task on the loop; at once if that is where the caller is. */
    void run(Runnable task);

    /** A task that waits for its time. */
    interface Cancellable {
        void cancel();
    }
}
