package dev.tl4j.tl;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Generated records through what is public of them: their constructor and their names. */
final class TlRecords {
    /** How many names a collision may have led the generator away from the plain one. */
    private static final int MAX_SUFFIX = 3;

    /** How many parts a namespace may have; each may be a word of Java's, which its package then is not called by. */
    private static final int MAX_PARTS = 4;

    private TlRecords() {}

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
        String simple = className(tlName.substring(dot + 1));
        if (simple.isEmpty()) {
            return Optional.empty();
        }
        List<String> packages = List.of(schema.getClass().getPackageName());
        for (String part : dot < 0 ? new String[0] : tlName.substring(0, dot).split("\\.", MAX_PARTS)) {
            packages = packages.stream()
                    .flatMap(in -> Stream.of(join(in, part), join(in, part + "_")))
                    .toList();
        }
        for (String in : packages) {
            for (int i = 0; i <= MAX_SUFFIX; i++) {
                Optional<Class<?>> found = load(schema, join(in, simple + "_".repeat(i)))
                        .filter(type -> TlDeclaration.of(type).name().equals(tlName));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String join(String in, String name) {
        return in.isEmpty() ? name : in + "." + name;
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
        String name = TlDeclaration.camelCase(simple);
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
