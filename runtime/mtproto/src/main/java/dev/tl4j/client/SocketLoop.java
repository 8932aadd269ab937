package dev.tl4j.client;

import dev.tl4j.net.EventLoop;
import dev.tl4j.session.Moment;

/** The event loop of the process, with the clocks of this machine. */
record SocketLoop(EventLoop events) implements Loop {
    @Override
    public Moment now() {
        return new Moment(System.currentTimeMillis(), System.nanoTime());
    }

    @Override
    public Dispatch.Cancellable at(long nanos, Runnable task) {
        return events.at(nanos, task)::cancel;
    }

    @Override
    public void execute(Runnable task) {
        events.execute(task);
    }

    @Override
    public void run(Runnable task) {
        if (events.isCurrent()) {
            task.run();
        } else {
            events.execute(task);
        }
    }
}
