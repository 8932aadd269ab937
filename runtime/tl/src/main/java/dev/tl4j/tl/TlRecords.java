package dev.tl4j.tl;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Generated records through what is public of them: their accessors, their constructor, and their names. */
final class TlRecords {
    /** How many names a collision may have led the generator away from the plain one. */
    private static final int MAX_SUFFIX = 3;

    private TlRecords() {}

    /** A component's value, by its public accessor. */
    static @Nullable Object get(RecordComponent component, Object object) {
        try {
            return component.getAccessor().invoke(object);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    object.getClass().getName() + ": expected a class in an exported package", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("an accessor failed", e);
        }
    }

    /**
     * Makes a record, by its public constructor.
     *
     * @throws IllegalArgumentException or what else the constructor has to say
     */
    static Object make(Class<?> type, Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("a constructor failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + ": expected a class in an exported package", e);
        }
    }

    /** The record of a constructor or method by its name in the schema. */
    static Optional<Class<?>> find(TlSchema schema, String tlName) {
        int dot = tlName.lastIndexOf('.');
        String root = schema.getClass().getPackageName();
        String namespace = dot < 0 ? "" : "." + tlName.substring(0, dot);
        String simple = className(tlName.substring(dot + 1));
        for (int i = 0; i <= MAX_SUFFIX && !simple.isEmpty(); i++) {
            String name = (root.isEmpty() ? namespace.substring(Math.min(1, namespace.length())) : root + namespace)
                    + "." + simple + "_".repeat(i);
            Optional<Class<?>> found = load(schema, name.startsWith(".") ? name.substring(1) : name)
                    .filter(type -> TlDeclaration.of(type).name().equals(tlName));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Class<?>> load(TlSchema schema, String name) {
        try {
            Class<?> type = Class.forName(name, false, schema.getClass().getClassLoader());
            return TlDeclaration.isIn(type) ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** {@code send_code} and {@code sendCode} give {@code SendCode}, as the generator does. */
    private static String className(String simple) {
        StringBuilder name = new StringBuilder();
        for (String part : simple.split("_")) {
            if (!part.isEmpty()) {
                name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
            }
        }
        return name.toString();
    }
}
