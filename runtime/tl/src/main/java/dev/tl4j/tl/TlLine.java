package dev.tl4j.tl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What generated records are as strings: one line, whatever their texts hold; what is absent or a {@code true} not set is left out,
 * secrets are {@code ***}.
 *
 * <p>It is given the values rather than fetching them from the record, since a package that is not exported, or a native image, may
 * forbid that, and {@code toString} has to work everywhere.
 */
public final class TlLine {
    private static final Object HIDDEN = new Object() {
        @Override
        public String toString() {
            return "***";
        }
    };

    private TlLine() {}

    /**
     * For generated records.
     *
     * @param object the record
     * @param declaration its line in the schema
     * @param values its components
     */
    public static String of(Object object, String declaration, @Nullable Object... values) {
        StringBuilder out = new StringBuilder(object.getClass().getSimpleName()).append('[');
        List<TlDeclaration.DeclaredField> fields =
                TlDeclaration.of(object.getClass(), declaration).components();
        String separator = "";
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null && !(fields.get(i).isFlag() && value.equals(false))) {
                out.append(separator).append(fields.get(i).javaName()).append('=');
                append(value, out);
                separator = ", ";
            }
        }
        return out.append(']').toString();
    }

    /** For generated records: a secret, as it is shown if there is one. */
    public static @Nullable Object hidden(@Nullable Object secret) {
        return secret == null ? null : HIDDEN;
    }

    private static void append(Object value, StringBuilder out) {
        if (value instanceof String text) {
            QuotedText.append(text, out);
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object item : list) {
                out.append(separator);
                append(item, out);
                separator = ", ";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else {
            out.append(value);
        }
    }
}
