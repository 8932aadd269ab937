package dev.tl4j.session;

import dev.tl4j.tl.TlObject;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits for its answer. The session tells calls apart by identity and gives each back in exactly one {@link Event}, unless
 * it is {@linkplain Session#forget forgotten} before.
 */
public interface Call {
    /**
     * What to send. Asked for anew each time the call has to be sent again.
     *
     * @param slot where the message goes
     */
    TlObject body(Slot slot);

    /** Whether whoever made it wants to hear when the server has it, see {@link Event.Delivered}. */
    default boolean wantsQuickAck() {
        return false;
    }

    /** A call of the same session that the server is to finish before this one; null if there is none. */
    default @Nullable Call after() {
        return null;
    }
}
