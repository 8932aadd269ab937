package dev.tl4j.testkit.session;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The salts of one authorization key: a new one every half hour, each accepted for half an hour after it was replaced.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#server-salt">Server salt</a>
 */
public final class ServerSalts {
    /** How long a salt is the current one. */
    public static final Duration PERIOD = Duration.ofMinutes(30);

    /** How many salts a client may ask for at once. */
    public static final int MAX_ASKED = 64;

    private final Randomness random;
    private final Deque<Salt> salts = new ArrayDeque<>();

    private record Salt(long value, Instant since) {
        Instant end() {
            return since.plus(PERIOD).plus(PERIOD);
        }
    }

    /**
     * @param first the salt that the key exchange gave
     * @param random where the next ones come from
     */
    public ServerSalts(long first, Instant now, Randomness random) {
        this.random = random;
        salts.add(new Salt(first, now));
    }

    /** The salt of now. */
    public long current(Instant now) {
        advance(now);
        long current = salts.element().value();
        for (Salt salt : salts) {
            if (!salt.since().isAfter(now)) {
                current = salt.value();
            }
        }
        return current;
    }

    /** Whether a client may use this salt now. */
    public boolean accepts(long salt, Instant now) {
        advance(now);
        return salts.stream()
                .anyMatch(each -> each.value() == salt && !each.since().isAfter(now));
    }

    /** So many salts from the current one on. */
    public List<FutureSalt> future(int count, Instant now) {
        advance(now);
        int wanted = Math.max(1, Math.min(count, MAX_ASKED));
        long past = salts.stream()
                .filter(salt -> salt.since().isBefore(now.minus(PERIOD)))
                .count();
        while (salts.size() < past + wanted) {
            append();
        }
        return salts.stream().skip(past).limit(wanted).map(ServerSalts::toWire).toList();
    }

    /** Makes all salts invalid at once, those promised for the future too. */
    public void change(Instant now) {
        salts.clear();
        salts.add(new Salt(draw(), now));
    }

    /** Forgets salts that have ended, and makes sure that there is one for now, even if the clock was set. */
    private void advance(Instant now) {
        while (salts.size() > 1 && !salts.element().end().isAfter(now)) {
            salts.remove();
        }
        boolean isClockSetBack = salts.element().since().isAfter(now);
        if (isClockSetBack || !salts.getLast().end().isAfter(now)) {
            change(now);
        }
        while (!salts.getLast().since().plus(PERIOD).isAfter(now)) {
            append();
        }
    }

    private void append() {
        salts.add(new Salt(draw(), salts.getLast().since().plus(PERIOD)));
    }

    private long draw() {
        return new TlReader(TlSchema.NONE, random.bytes(Long.BYTES)).readLong();
    }

    private static FutureSalt toWire(Salt salt) {
        return new FutureSalt(
                (int) salt.since().getEpochSecond(), (int) salt.end().getEpochSecond(), salt.value());
    }

    @Override
    public String toString() {
        return "ServerSalts[***]";
    }
}
