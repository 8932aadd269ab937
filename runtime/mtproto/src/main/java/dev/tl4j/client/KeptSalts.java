package dev.tl4j.client;

import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.store.StoredSalt;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data center's salts for the next run, so that its first packet has a right one. They are written a while after they changed, not
 * at once: a wrong one costs a round trip, and a server that changes them all the time must not keep a disk busy. Temporary keys end with
 * the run, and their salts with them.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#server-salt">Server salt</a>
 */
final class KeptSalts {
    static final long WRITE_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Loop loop;
    private final Runnable write;
    private Dispatch.@Nullable Cancellable timer;

    KeptSalts(Loop loop, Runnable write) {
        this.loop = loop;
        this.write = write;
    }

    /** They are others than those that were written. */
    void changed() {
        if (timer == null) {
            timer = loop.after(WRITE_AFTER_NANOS, this::flush);
        }
    }

    /** Writes now what was to be written later. */
    void flush() {
        if (timer != null) {
            timer.cancel();
            timer = null;
            write.run();
        }
    }

    static List<StoredSalt> stored(List<FutureSalt> salts) {
        return salts.stream()
                .map(salt -> new StoredSalt(salt.validSince(), salt.validUntil(), salt.salt()))
                .toList();
    }

    static List<FutureSalt> restored(List<StoredSalt> salts) {
        return salts.stream()
                .map(salt -> new FutureSalt(salt.validSince(), salt.validUntil(), salt.salt()))
                .toList();
    }
}
