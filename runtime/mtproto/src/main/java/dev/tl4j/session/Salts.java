package dev.tl4j.session;

import dev.tl4j.mtproto.FutureSalt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The server salt that goes into each packet. The server changes it about every half hour and can be asked for the next ones.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages#request-for-several-future-salts">Future salts</a>
 */
final class Salts {
    /** How many salts to ask for: of half an hour each, for the better part of a day. */
    static final int ASKED = 32;

    /** How many to keep at most, whatever comes. */
    static final int KEPT = 64;

    static final long ASK_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(10);

    /** The end of time in unsigned seconds, where nobody said when a salt ends. */
    private static final int NEVER = -1;

    private FutureSalt current;
    private boolean asked;
    private long askedAt;
    private final List<FutureSalt> future = new ArrayList<>();

    Salts(long current) {
        this.current = ofNow(current);
    }

    /** A salt that is right now; since when and until when is not known. */
    private static FutureSalt ofNow(long salt) {
        return new FutureSalt(0, NEVER, salt);
    }

    /** The salt to use at a server time in unix seconds. */
    long at(long unixSeconds) {
        while (!future.isEmpty() && since(future.get(0)) <= unixSeconds) {
            current = future.remove(0);
        }
        return current.salt();
    }

    /** Seconds are unsigned, and so last until 2106. */
    private static long since(FutureSalt salt) {
        return Integer.toUnsignedLong(salt.validSince());
    }

    /** Takes the salt that the server says is right; true if it is another than the one in use. */
    boolean set(long salt) {
        if (current.salt() == salt) {
            return false;
        }
        current = ofNow(salt);
        return true;
    }

    /** Takes the salt to use in place of one that was wrong, which means that those to come are wrong too, or the clock was. */
    void replace(long salt) {
        current = ofNow(salt);
        future.clear();
    }

    /** Takes all salts that an earlier session knew: the first is in use until the time of the next one. */
    void restore(List<FutureSalt> known) {
        if (!known.isEmpty()) {
            current = known.get(0);
            setFuture(known.subList(1, known.size()));
        }
    }

    /** Takes the salts to come. */
    void setFuture(List<FutureSalt> salts) {
        future.clear();
        salts.stream()
                .sorted(Comparator.comparingLong(Salts::since))
                .limit(KEPT)
                .forEach(future::add);
    }

    /** All salts that are known, by their time: the one in use and those to come. */
    List<FutureSalt> known() {
        List<FutureSalt> known = new ArrayList<>(future.size() + 1);
        known.add(current);
        known.addAll(future);
        return List.copyOf(known);
    }

    /** Whether to ask for more now: none are left, and it is not long since we asked. Answering yes counts as asking. */
    boolean shouldAsk(Moment now) {
        if (!future.isEmpty() || (asked && now.nanos() - askedAt < ASK_AGAIN_NANOS)) {
            return false;
        }
        asked = true;
        askedAt = now.nanos();
        return true;
    }
}
