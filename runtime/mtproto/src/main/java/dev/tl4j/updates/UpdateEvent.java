package dev.tl4j.updates;

import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** What a subscriber to {@link Updates} hears, in the order in which it happened. */
public sealed interface UpdateEvent {
    /**
     * The server sent something.
     *
     * @param update in the classes of the client's schema: with Telegram's, a {@code TypeUpdates}
     */
    record Received(TlObject update) implements UpdateEvent {}

    /**
     * Updates may have been lost before this point; what they would have told must be asked for.
     *
     * @param reason why
     * @param cause what could not be read, if the reason is {@link Reason#UNREADABLE}
     * @see <a href="https://core.telegram.org/api/updates#recovering-gaps">Recovering gaps</a>
     */
    record NeedsCatchUp(Reason reason, @Nullable TlException cause) implements UpdateEvent {}

    /** Why updates may have been lost. */
    enum Reason {
        /** The server began a new session, and with it forgot what it had not delivered yet. */
        NEW_SESSION,
        /** The subscriber was so slow that its buffer was full; what came until it had emptied it was dropped. */
        SLOW_SUBSCRIBER,
        /** One update, left out here, could not be decoded: the schema does not know it. */
        UNREADABLE
    }
}
