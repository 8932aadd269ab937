package dev.tl4j.codegen;

import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** A generated record, used as a user does: its constructor, builder, accessors and readers, by reflection. */
record GeneratedRecord(Class<?> type) {

    static GeneratedRecord named(ClassLoader loader, String name) {
        try {
            return new GeneratedRecord(loader.loadClass(name));
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }

    /** By the canonical constructor. */
    TlObject create(List<?> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return unwrapped(() -> (TlObject) type.getConstructor(types).newInstance(values.toArray()));
    }

    /** By the builder; what is null is not set. */
    TlObject build(List<?> values) {
        if (values.isEmpty()) {
            return create(values);
        }
        return unwrapped(() -> {
            Object builder = type.getMethod("builder").invoke(null);
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                if (values.get(i) != null) {
                    setter(builder, components[i]).invoke(builder, values.get(i));
                }
            }
            return (TlObject) builder.getClass().getMethod("build").invoke(builder);
        });
    }

    private static Method setter(Object builder, RecordComponent component) throws ReflectiveOperationException {
        return builder.getClass().getMethod(component.getName(), component.getType());
    }

    /** A copy by way of {@code toBuilder}. */
    TlObject rebuild(TlObject object) {
        if (type.getRecordComponents().length == 0) {
            return object;
        }
        return unwrapped(() -> {
            Object builder = type.getMethod("toBuilder").invoke(object);
            return (TlObject) builder.getClass().getMethod("build").invoke(builder);
        });
    }

    /** The values of all components. */
    List<Object> values(TlObject object) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> unwrapped(() -> component.getAccessor().invoke(object)))
                .toList();
    }

    Object value(TlObject object, String component) {
        return unwrapped(() -> type.getMethod(component).invoke(object));
    }

    /** By one of the static methods that take a reader: {@code read}, {@code readBare}, {@code readVector}. */
    Object read(String method, TlReader reader) {
        return unwrapped(() -> type.getMethod(method, TlReader.class).invoke(null, reader));
    }

    private interface Reflective<T> {
        T run() throws ReflectiveOperationException;
    }

    private static <T> T unwrapped(Reflective<T> action) {
        try {
            return action.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new LinkageError("generated code failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("generated code is not as expected", e);
        }
    }
}
