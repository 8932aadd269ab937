package dev.tl4j.client;

import dev.tl4j.session.Moment;
import java.util.concurrent.Executor;

/**
 * The thread that a client's state belongs to, and its clock: all of {@link ClientCore} and what it consists of runs here, one task
 * after the other. Nothing here waits or blocks.
 */
interface Loop extends Executor {
    /** Now. Nothing below the client reads a clock of its own. */
    Moment now();

    /** Runs a task at a time of the monotonic clock; only to be called on the loop. */
    Dispatch.Cancellable at(long nanos, Runnable task);

    /** Runs a task on the loop; at once if that is where the caller is. */
    void run(Runnable task);

    /** Runs a task after a while; only to be called on the loop. */
    default Dispatch.Cancellable after(long nanos, Runnable task) {
        return at(now().nanos() + nanos, task);
    }
}
