package dev.tl4j.client;

import dev.tl4j.store.DcAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a data center can be called at the moment, as the client's listener is told. */
final class Presence {
    private final int dcId;
    private final Engine engine;
    private boolean wasHere;
    private boolean isGone;
    private long goneSince;

    Presence(int dcId, Engine engine) {
        this.dcId = dcId;
        this.engine = engine;
    }

    /** It can be called. */
    void here(@Nullable DcAddress address) {
        if (address != null) {
            engine.listener().connected(dcId, address);
        }
        if (wasHere && isGone) {
            engine.listener().reconnected(dcId, Duration.ofNanos(engine.nanos() - goneSince));
        }
        wasHere = true;
        isGone = false;
    }

    /** Its connection ended, or an attempt to connect did. */
    void gone(TelegramException reason) {
        if (!isGone) {
            isGone = true;
            goneSince = engine.nanos();
        }
        engine.listener().disconnected(dcId, reason);
    }
}
