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

    /** A call of the same session that the server is to finish before this one; null if there is none. */
    default @Nullable Call after() {
        return null;
    }
}
