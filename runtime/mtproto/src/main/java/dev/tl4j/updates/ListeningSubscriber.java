package dev.tl4j.updates;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A listener as a subscriber: one event at a time, whatever it throws. */
final class ListeningSubscriber implements Flow.Subscriber<UpdateEvent>, Updates.Listening {
    private static final System.Logger LOG = System.getLogger(ListeningSubscriber.class.getName());

    private final UpdateListener listener;
    private Flow.@Nullable Subscription subscription;
    private boolean closed;

    ListeningSubscriber(UpdateListener listener) {
        this.listener = listener;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        synchronized (this) {
            subscription = given;
            if (!closed) {
                given.request(Long.MAX_VALUE);
                return;
            }
        }
        given.cancel();
    }

    @Override
    public void onNext(UpdateEvent event) {
        if (isClosed()) {
            return;
        }
        try {
            if (event instanceof UpdateEvent.Received received) {
                listener.onUpdate(received.update());
            } else if (event instanceof UpdateEvent.NeedsCatchUp gap) {
                listener.onCatchUp(gap);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a listener to updates failed", e);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void onError(Throwable failure) {
        LOG.log(System.Logger.Level.WARNING, "updates ended", failure);
    }

    @Override
    public void onComplete() {
        // The client was closed; a listener has no use for that.
    }

    @Override
    public void close() {
        Flow.Subscription cancelled;
        synchronized (this) {
            closed = true;
            cancelled = subscription;
        }
        if (cancelled != null) {
            cancelled.cancel();
        }
    }
}
