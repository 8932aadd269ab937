package dev.tl4j.tl;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows objects to people: one field a line, what is inside indented, what is absent or a {@code true} not set left out, secrets as
 * {@code ***}. */
public final class TlPrinter {
    private static final String INDENT = "  ";
    private static final String LINE = "\n";

    private final StringBuilder out = new StringBuilder();

    private TlPrinter() {}

    /**
     * An object, or a method's result, as an indented tree without a line end behind it.
     *
     * @param value a generated object, a list of such, or a plain value
     */
    public static String tree(Object value) {
        TlPrinter printer = new TlPrinter();
        printer.value(value, 0);
        return printer.out.toString();
    }

    private void value(Object value, int depth) {
        if (value instanceof List<?> list) {
            list(list, depth);
        } else if (value instanceof TlObject object && value instanceof Record) {
            object(object, depth);
        } else if (value instanceof String text) {
            QuotedText.append(text, out);
        } else {
            out.append(value);
        }
    }

    private void list(List<?> list, int depth) {
        for (Object item : list) {
            newLine(depth).append("- ");
            value(item, depth + 1);
        }
    }

    private void object(TlObject object, int depth) {
        out.append(object.getClass().getSimpleName());
        List<TlDeclaration.DeclaredField> fields =
                TlDeclaration.of(object.getClass()).components();
        RecordComponent[] components = object.getClass().getRecordComponents();
        @Nullable Object[] values = object.fields();
        for (int i = 0; i < components.length; i++) {
            Object value = values[i];
            if (value != null && fields.get(i).isShown(value)) {
                newLine(depth + 1).append(components[i].getName()).append(':');
                boolean isSecret = components[i].isAnnotationPresent(Secret.class);
                field(isSecret ? new Hidden() : value, depth + 1);
            }
        }
    }

    private void field(Object value, int depth) {
        if (value instanceof List<?> list && list.isEmpty()) {
            out.append(" []");
        } else if (value instanceof List<?> list) {
            list(list, depth + 1);
        } else {
            out.append(' ');
            value(value, depth);
        }
    }

    private StringBuilder newLine(int depth) {
        if (out.length() > 0) {
            out.append(LINE);
        }
        return out.append(INDENT.repeat(depth));
    }

    /** Stands for a value that is not to be shown. */
    private record Hidden() {
        @Override
        public String toString() {
            return "***";
        }
    }
}
