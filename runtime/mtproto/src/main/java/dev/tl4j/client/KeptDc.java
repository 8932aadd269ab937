package dev.tl4j.client;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.handshake.Agreed;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.StoredDc;
import dev.tl4j.store.StoredSalt;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a data center for the next run. The permanent key is kept before it is used. Its salts spare the next run's first packet
 * a refusal; they are written a while after they changed, not at once: a wrong one costs a round trip, and a server that changes them all
 * the time must not keep a disk busy. Temporary keys end with the run, and their salts with them.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#server-salt">Server salt</a>
 */
final class KeptDc {
    static final long WRITE_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final System.Logger LOG = System.getLogger(KeptDc.class.getName());

    private final DataCenter dc;
    private final Loop loop;
    private Dispatch.@Nullable Cancellable timer;

    KeptDc(DataCenter dc, Loop loop) {
        this.dc = dc;
        this.loop = loop;
    }

    /** Keeps a permanent key that was agreed on. */
    void keep(Agreed agreed, Consumer<@Nullable RuntimeException> done) {
        keep(agreed.key(), KeySalts.first(agreed), done);
    }

    /**
     * Keeps what changed under the same key as before; the client can do without.
     *
     * @param what to say if it cannot be kept
     */
    void keepAgain(String what) {
        AuthKey key = dc.keys.requirePermanent();
        keep(key, dc.keys.salts.of(key), failure -> {
            if (failure != null) {
                LOG.log(System.Logger.Level.WARNING, what + " cannot be kept", failure);
            }
        });
    }

    private void keep(AuthKey key, List<FutureSalt> salts, Consumer<@Nullable RuntimeException> done) {
        DcAddress address = dc.main.address();
        if (address == null) {
            throw new IllegalStateException("address: expected one to be reached before there is a key, got none");
        }
        dc.owner.keep(new StoredDc(address, dc.fileAddresses.known(), key, dc.isImported(), stored(salts)), done);
    }

    /** The salts of a key are others than before. */
    void saltsChanged(long keyId) {
        AuthKey permanent = dc.keys.permanent();
        if (timer == null && permanent != null && permanent.id() == keyId) {
            timer = loop.after(WRITE_AFTER_NANOS, this::flush);
        }
    }

    /** Keeps now what was to be kept later. */
    void flush() {
        if (timer != null) {
            timer.cancel();
            timer = null;
            if (dc.keys.permanent() != null) {
                keepAgain("the server's salts");
            }
        }
    }

    private static List<StoredSalt> stored(List<FutureSalt> salts) {
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
