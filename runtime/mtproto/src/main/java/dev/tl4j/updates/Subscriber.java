package dev.tl4j.updates;

import dev.tl4j.updates.UpdateEvent.NeedsCatchUp;
import dev.tl4j.updates.UpdateEvent.Reason;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One subscriber and its buffer. The buffer's last place is kept for the news that it is full: what comes after that is dropped until
 * the subscriber has heard it, so that the news stands exactly where the loss is.
 */
final class Subscriber implements Flow.Subscriber<Supplier<UpdateEvent>> {
    private final Flow.Subscriber<? super UpdateEvent> target;
    private final int capacity;
    private final SubmissionPublisher<Supplier<UpdateEvent>> buffer;
    private final AtomicInteger buffered = new AtomicInteger();
    private volatile boolean dropping;

    /** @param capacity how many events it may be behind */
    Subscriber(Flow.Subscriber<? super UpdateEvent> target, Executor executor, int capacity) {
        this.target = target;
        this.capacity = capacity;
        buffer = new SubmissionPublisher<>(executor, capacity);
        buffer.subscribe(this);
    }

    /** Takes an event, without waiting. */
    void offer(Supplier<UpdateEvent> event) {
        if (dropping) {
            return;
        }
        int place = buffered.incrementAndGet();
        dropping = place == capacity;
        buffer.offer(dropping ? Overflow.HERE : event, null);
    }

    /** Whether it still wants to hear anything. */
    boolean isSubscribed() {
        return buffer.hasSubscribers();
    }

    /** Lets it hear what is in the buffer, and then that this was all. */
    void end() {
        buffer.close();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        target.onSubscribe(subscription);
    }

    @Override
    public void onNext(Supplier<UpdateEvent> event) {
        buffered.decrementAndGet();
        if (event == Overflow.HERE) {
            // Before the subscriber hears it, so that nothing is lost after what it then asks for.
            dropping = false;
        }
        target.onNext(event.get());
    }

    @Override
    public void onError(Throwable failure) {
        target.onError(failure);
    }

    @Override
    public void onComplete() {
        target.onComplete();
    }

    /** In the buffer, the news that it was full. */
    private enum Overflow implements Supplier<UpdateEvent> {
        HERE;

        @Override
        public UpdateEvent get() {
            return new NeedsCatchUp(Reason.SLOW_SUBSCRIBER, null);
        }
    }
}
