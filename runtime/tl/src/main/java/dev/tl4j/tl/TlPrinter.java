package dev.tl4j.tl;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows objects to people: one field a line, what is inside indented, what is absent left out, secrets as {@code ***}. */
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
        } else if (value instanceof TlObject && value instanceof Record) {
            object(value, depth);
        } else if (value instanceof String text) {
            out.append('"').append(escaped(text)).append('"');
        } else {
            out.append(value);
        }
    }

    /** On one line, whatever the text. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private void list(List<?> list, int depth) {
        out.append(list.isEmpty() ? "[]" : "");
        for (Object item : list) {
            newLine(depth).append("- ");
            value(item, depth + 1);
        }
    }

    private void object(Object object, int depth) {
        out.append(object.getClass().getSimpleName());
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            Object value = get(component, object);
            if (value != null) {
                newLine(depth + 1).append(component.getName()).append(": ");
                value(component.isAnnotationPresent(Secret.class) ? new Hidden() : value, depth + 1);
            }
        }
    }

    private StringBuilder newLine(int depth) {
        if (out.length() > 0) {
            out.append(LINE);
        }
        return out.append(INDENT.repeat(depth));
    }

    /** By its public accessor, as any caller could. */
    private static @Nullable Object get(RecordComponent component, Object object) {
        try {
            return component.getAccessor().invoke(object);
        } catch (IllegalAccessException e) {
            return "(package " + object.getClass().getPackageName() + " is not exported to tl4j)";
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("an accessor failed", e);
        }
    }

    /** Stands for a value that is not to be shown. */
    private record Hidden() {
        @Override
        public String toString() {
            return "***";
        }
    }
}
