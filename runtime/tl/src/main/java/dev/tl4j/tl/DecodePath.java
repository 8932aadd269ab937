package dev.tl4j.tl;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the field at which decoding failed, {@code messages.messages.messages[3].media.document.size}. Generated readers keep no track of
 * where they are, since that would cost every decoding; when one fails, this reads the bytes again, slowly, by the classes'
 * declarations.
 */
final class DecodePath {
    private static final String READER_METHOD = "readBare";

    private final TlReader reader;
    private final List<String> path = new ArrayList<>();

    private DecodePath(TlReader reader) {
        this.reader = reader;
    }

    /** The same failure with its path, if it can be found: of reading a value of {@code type}. */
    static TlException located(TlException failure, TlSchema schema, Type type, Bytes bytes) {
        DecodePath walk = new DecodePath(new TlReader(schema, bytes));
        try {
            walk.value(type, type instanceof ParameterizedType ? "Vector<>" : "");
        } catch (TlException found) {
            // Outside of all fields the path would say nothing.
            return walk.path.isEmpty() ? failure : failure.at(String.join("", walk.path));
        } catch (RuntimeException | StackOverflowError unwalkable) {
            // Not a shape that can be walked, or too deep for the stack of whoever decodes: what a peer sends must not
            // end him. The
            // failure is told without its path.
            return failure;
        }
        return failure;
    }

    /** The same failure with its path, if it can be found: of reading any object. */
    static TlException located(TlException failure, TlSchema schema, Bytes bytes) {
        return outermost(failure, schema.getClass().getClassLoader())
                .map(type -> located(failure, schema, type, bytes))
                .orElse(failure);
    }

    /** The record that was being read when all began, by the trace of the failure. */
    private static Optional<Class<?>> outermost(TlException failure, ClassLoader loader) {
        StackTraceElement[] trace = failure.getStackTrace();
        for (int i = trace.length - 1; i >= 0; i--) {
            if (trace[i].getMethodName().equals(READER_METHOD)) {
                try {
                    return Optional.of(Class.forName(trace[i].getClassName(), false, loader));
                } catch (ClassNotFoundException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private void value(Type type, String tlType) {
        if (!scalar(tlType)) {
            composite(type, tlType);
        }
    }

    /** Reads a value that has no others inside; by itself, for compiled it takes much of the stack, and values lie deep in each other. */
    private boolean scalar(String tlType) {
        switch (tlType) {
            case "int", "#" -> reader.readInt();
            case "long" -> reader.readLong();
            case "double" -> reader.readDouble();
            case "string" -> reader.readString();
            case "bytes" -> reader.readBytes();
            case "int128" -> reader.readInt128();
            case "int256" -> reader.readInt256();
            case "Bool" -> reader.readBool();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void composite(Type type, String tlType) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            vector(list.getActualTypeArguments()[0], tlType);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            if (isBoxed(tlType)) {
                reader.expect(id(record), TlDeclaration.of(record).name());
            }
            fields(record);
        } else if (type instanceof Class<?> union && union.isSealed()) {
            union(union);
        } else {
            reader.readObject();
        }
    }

    private static boolean isBoxed(String tlType) {
        int dot = tlType.lastIndexOf('.');
        return tlType.isEmpty() || (!tlType.startsWith("%") && Character.isUpperCase(tlType.charAt(dot + 1)));
    }

    private void vector(Type item, String tlType) {
        String itemType = tlType.equals("Vector<>") ? scalarOf(item) : tlType.substring(7, tlType.length() - 1);
        if (tlType.startsWith("V")) {
            reader.expect(TlWriter.VECTOR_ID, "Vector");
        }
        int count = reader.readInt();
        if (count < 0 || count > reader.remaining()) {
            throw new TlException("vector: too many items", reader.offset());
        }
        for (int i = 0; i < count; i++) {
            step("[" + i + "]", item, itemType);
        }
    }

    private static String scalarOf(Type item) {
        return item == Integer.class ? "int" : item == Long.class ? "long" : item == String.class ? "string" : "";
    }

    private void union(Class<?> union) {
        int id = reader.readInt();
        for (Class<?> member : union.getPermittedSubclasses()) {
            if (id(member) == id) {
                fields(member);
                return;
            }
        }
        throw reader.unknownId(union.getSimpleName(), id);
    }

    private void fields(Class<?> record) {
        TlDeclaration declaration = TlDeclaration.of(record);
        if (path.isEmpty()) {
            path.add(declaration.name());
        }
        reader.enter();
        RecordComponent[] components = record.getRecordComponents();
        Map<String, Integer> words = new HashMap<>();
        int next = 0;
        for (TlDeclaration.DeclaredField field : declaration.fields()) {
            if (field.isFlagWord()) {
                words.put(field.name(), reader.readInt());
            } else {
                RecordComponent component = components[next++];
                if (!field.isFlag() && field.isPresent(words.getOrDefault(field.word(), 0))) {
                    step("." + field.name(), component.getGenericType(), field.type());
                }
            }
        }
        reader.leave();
    }

    /** A step deeper; the path keeps it if reading fails there. */
    private void step(String name, Type type, String tlType) {
        path.add(name);
        value(type, tlType);
        path.remove(path.size() - 1);
    }

    private static int id(Class<?> record) {
        try {
            return record.getField("ID").getInt(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record.getName() + ": expected a class that tl4j generated", e);
        }
    }
}
