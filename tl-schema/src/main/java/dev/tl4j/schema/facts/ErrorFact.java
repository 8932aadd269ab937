package dev.tl4j.schema.facts;

import java.util.Comparator;

/**
 * An error that a method answers with. See <a href="https://core.telegram.org/api/errors">/api/errors</a>.
 *
 * @param code 400, 420, -503
 * @param name {@code PHONE_CODE_INVALID}; {@code %d} stands for a number, {@code FLOOD_WAIT_%d}
 */
public record ErrorFact(int code, String name) implements Comparable<ErrorFact> {
    private static final Comparator<ErrorFact> ORDER =
            Comparator.comparingInt(ErrorFact::code).thenComparing(ErrorFact::name);

    /** By code, then by name. */
    @Override
    public int compareTo(ErrorFact other) {
        return ORDER.compare(this, other);
    }
}
