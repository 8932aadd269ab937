package dev.tl4j.tl;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The complaints of generated builders and constructors about missing fields. */
public final class Fields {
    private static final Object NOT_NEEDED = new Object();

    private Fields() {}

    /**
     * For builders.
     *
     * @param combinator the TL name of what is being built
     * @param names the required fields, separated by spaces
     * @param values what they were set to, null if they were not
     * @throws IllegalStateException if a value is missing; it names all that are
     */
    public static void requireAll(String combinator, String names, @Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                throw new IllegalStateException(combinator + ": missing " + missing(names.split(" "), values));
            }
        }
    }

    /**
     * For builders: the value of a field that shares its flag bit with others, and so is missing only if one of them is set.
     *
     * @param field its value, null if it is not set
     * @param others their values, null where they are not set
     * @return null if it is missing
     */
    public static @Nullable Object beside(@Nullable Object field, @Nullable Object... others) {
        boolean needed = Arrays.stream(others).anyMatch(Objects::nonNull);
        return field == null && !needed ? NOT_NEEDED : field;
    }

    /**
     * For constructors: fields that share a flag bit of which only some are set.
     *
     * @param combinator the TL name of what is being made
     * @param missing for each field, its name if it is missing, else null
     */
    public static IllegalArgumentException apart(String combinator, @Nullable String... missing) {
        String names = Arrays.stream(missing).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                combinator + ": fields of one flag are set together or not at all, missing " + names);
    }

    private static String missing(String[] names, @Nullable Object[] values) {
        return IntStream.range(0, names.length)
                .filter(i -> values[i] == null)
                .mapToObj(i -> names[i])
                .collect(Collectors.joining(", "));
    }
}
