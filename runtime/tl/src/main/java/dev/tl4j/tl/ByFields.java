package dev.tl4j.tl;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What generated objects are by their {@linkplain TlObject#fields() fields}: equal, hashed, and shown on one line. For generated code.
 */
public final class ByFields {
    private final StringBuilder out = new StringBuilder();

    private ByFields() {}

    /** Whether {@code other} is of the same class and all fields are equal. */
    public static boolean equal(TlObject object, @Nullable Object other) {
        return object == other
                || (other instanceof TlObject that
                        && object.getClass() == that.getClass()
                        && Arrays.equals(object.fields(), that.fields()));
    }

    /** A hash that goes with {@link #equal}. Constructors that differ in nothing but their id have different ones. */
    public static int hash(TlObject object) {
        return 31 * object.constructorId() + Arrays.hashCode(object.fields());
    }

    /**
     * An object as {@code SentCode[type=SentCodeTypeSms[length=5], timeout=60]}: one line, whatever its strings hold. What is absent, and
     * a {@code true} not set, is left out.
     *
     * @param declaration its line in the schema
     */
    public static String line(TlObject object, String declaration) {
        return line(object, declaration, "");
    }

    /**
     * As {@link #line(TlObject, String)}, with some values shown as {@code ***}.
     *
     * @param secrets the names of these in the schema, separated by spaces
     */
    public static String line(TlObject object, String declaration, String secrets) {
        ByFields line = new ByFields();
        line.object(object, TlDeclaration.parse(declaration).components(), Set.of(secrets.split(" ")));
        return line.out.toString();
    }

    private void object(TlObject object, List<TlDeclaration.DeclaredField> declared, Set<String> secrets) {
        out.append(object.getClass().getSimpleName()).append('[');
        @Nullable Object[] values = object.fields();
        String separator = "";
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            TlDeclaration.DeclaredField field = declared.get(i);
            if (value != null && field.isShown(value)) {
                out.append(separator).append(field.javaName()).append('=');
                separator = ", ";
                if (secrets.contains(field.name())) {
                    out.append("***");
                } else {
                    value(value);
                }
            }
        }
        out.append(']');
    }

    private void value(Object value) {
        if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof String text) {
            QuotedText.append(text, out);
        } else {
            out.append(value);
        }
    }

    private void list(List<?> list) {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            separator = ", ";
            value(item);
        }
        out.append(']');
    }
}
