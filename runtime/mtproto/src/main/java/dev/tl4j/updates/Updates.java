package dev.tl4j.updates;

import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * What a server sends by itself. Each subscriber has a buffer of its own and gets everything from its subscription on, in order, on the
 * client's executor. One that is too slow for its buffer harms neither the client nor other subscribers: it loses what does not fit and
 * is told so, at the place of the loss, by {@link UpdateEvent.NeedsCatchUp}.
 */
public interface Updates extends Flow.Publisher<UpdateEvent> {
    /**
     * Begins to listen to everything.
     *
     * @return to be closed when enough was heard
     */
    Listening listen(UpdateListener listener);

    /**
     * Begins to listen to updates of one type, such as {@code TypeUpdates}; others are passed over.
     *
     * @return to be closed when enough was heard
     */
    default <T> Listening listen(Class<T> type, Consumer<? super T> listener) {
        return listen(update -> {
            if (type.isInstance(update)) {
                listener.accept(type.cast(update));
            }
        });
    }

    /** A listener's stay. */
    interface Listening extends AutoCloseable {
        /** Ends it; a call of the listener that is under way comes to its end. */
        @Override
        void close();
    }
}
