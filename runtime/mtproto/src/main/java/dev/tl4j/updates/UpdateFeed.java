package dev.tl4j.updates;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.updates.UpdateEvent.NeedsCatchUp;
import dev.tl4j.updates.UpdateEvent.Reason;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** The way of updates from the session to those who want to hear them. */
public final class UpdateFeed implements Updates {
    private final TlSchema schema;
    private final Executor executor;
    private final int capacity;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private boolean ended;

    /**
     * @param schema of what comes
     * @param executor where subscribers are called
     * @param capacity how many events a subscriber may be behind
     */
    public UpdateFeed(TlSchema schema, Executor executor, int capacity) {
        if (capacity < 2) {
            throw new IllegalArgumentException("update buffer: expected at least 2, got " + capacity);
        }
        this.schema = schema;
        this.executor = executor;
        this.capacity = capacity;
    }

    /** Takes an update from the server, boxed. One thread at a time calls this and {@link #needsCatchUp}; they never wait. */
    public void received(Bytes body) {
        if (!subscribers.isEmpty()) {
            offer(new EncodedUpdate(schema, body));
        }
    }

    /** Takes the news that updates may have been lost. */
    public void needsCatchUp(Reason reason) {
        offer(() -> new NeedsCatchUp(reason, null));
    }

    private void offer(Supplier<UpdateEvent> event) {
        subscribers.removeIf(subscriber -> !hears(subscriber, event));
    }

    /** Whether a subscriber gets the event, and wants to hear of more. */
    private static boolean hears(Subscriber subscriber, Supplier<UpdateEvent> event) {
        try {
            subscriber.offer(event);
            return subscriber.isSubscribed();
        } catch (RejectedExecutionException e) {
            // There is no other thread left to tell it from.
            subscriber.onError(e);
            return false;
        }
    }

    @Override
    public void subscribe(Flow.Subscriber<? super UpdateEvent> target) {
        Subscriber subscriber = new Subscriber(target, executor, capacity);
        synchronized (this) {
            if (!ended) {
                subscribers.add(subscriber);
                return;
            }
        }
        subscriber.end();
    }

    @Override
    public Listening listen(UpdateListener listener) {
        ListeningSubscriber subscriber = new ListeningSubscriber(listener);
        subscribe(subscriber);
        return subscriber;
    }

    /** Ends it: subscribers hear what they have not heard yet, and then that this was all. */
    public void end() {
        synchronized (this) {
            ended = true;
        }
        subscribers.forEach(Subscriber::end);
        subscribers.clear();
    }
}
