package dev.tl4j.tl;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The complaints of generated builders and constructors about missing fields. */
public final class Fields {
    private Fields() {}

    /**
     * For builders.
     *
     * @param combinator the TL name of what is being built
     * @param missing for each field, its name if it is missing, else null
     * @throws IllegalStateException if there is a name, with all of them
     */
    public static void requireAll(String combinator, @Nullable String... missing) {
        if (!Arrays.stream(missing).allMatch(Objects::isNull)) {
            throw new IllegalStateException(combinator + ": missing " + join(missing));
        }
    }

    /**
     * For constructors: fields that share a flag bit of which only some are set.
     *
     * @param combinator the TL name of what is being made
     * @param missing for each field, its name if it is missing, else null
     */
    public static IllegalArgumentException apart(String combinator, @Nullable String... missing) {
        return new IllegalArgumentException(
                combinator + ": fields of one flag are set together or not at all, missing " + join(missing));
    }

    private static String join(@Nullable String[] names) {
        return Arrays.stream(names).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
