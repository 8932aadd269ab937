package dev.tl4j.session;

import dev.tl4j.tl.TlObject;

/**
 * A call that waits for its answer. The session tells calls apart by identity and gives each back in exactly one {@link Event}, unless
 * it is {@linkplain Session#forget forgotten} before.
 */
public interface Call {
    /** What to send. Asked for anew each time the call has to be sent again. */
    TlObject body();
}
