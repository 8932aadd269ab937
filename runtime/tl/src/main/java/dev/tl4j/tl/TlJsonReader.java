package dev.tl4j.tl;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain values from JSON to generated objects, by the classes' public shape. */
final class TlJsonReader {
    private static final String NAME = "_";

    private final TlSchema schema;

    TlJsonReader(TlSchema schema) {
        this.schema = schema;
    }

    TlObject read(Object json) {
        return (TlObject) object(TlObject.class, json, "json");
    }

    private Object value(Type type, Object json, String path) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], json, path);
        }
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw == int.class || raw == Integer.class) {
            return number(json, path, "an int", Integer::valueOf);
        } else if (raw == long.class || raw == Long.class) {
            return number(json, path, "a long, best as a string", Long::valueOf);
        } else if (raw == double.class || raw == Double.class) {
            return number(json, path, "a double", Double::valueOf);
        } else if (raw == boolean.class || raw == Boolean.class) {
            return expect(Boolean.class, json, path, "true or false");
        } else if (raw == String.class) {
            return expect(String.class, json, path, "a string");
        } else if (raw == Bytes.class || raw == Int128.class || raw == Int256.class) {
            return bytes(raw, expect(String.class, json, path, "a string"), path);
        }
        return object(raw, json, path);
    }

    private List<Object> list(Type item, Object json, String path) {
        List<?> items = expect(List.class, json, path, "an array");
        List<Object> values = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            values.add(value(item, items.get(i), path + "[" + i + "]"));
        }
        return values;
    }

    /** How a kind of number is taken from its digits. */
    private interface Digits {
        Object parse(String digits);
    }

    private static Object number(Object json, String path, String what, Digits digits) {
        try {
            if (json instanceof JsonText.Num number) {
                return digits.parse(number.digits());
            }
            return digits.parse(expect(String.class, json, path, what));
        } catch (NumberFormatException e) {
            throw new TlJsonException(path + ": expected " + what, e);
        }
    }

    private static Object bytes(Class<?> type, String text, String path) {
        try {
            if (type == Bytes.class) {
                return Bytes.wrap(Base64.getDecoder().decode(text));
            }
            byte[] bytes = Bytes.fromHex(text).toByteArray();
            return type == Int128.class ? Int128.of(bytes) : Int256.of(bytes);
        } catch (IllegalArgumentException e) {
            String what = type == Bytes.class ? "base64" : type == Int128.class ? "32 hex digits" : "64 hex digits";
            throw new TlJsonException(path + ": expected " + what, e);
        }
    }

    private Object object(Class<?> type, Object json, String path) {
        Map<?, ?> fields = expect(Map.class, json, path, "an object");
        Class<?> record = recordOf(type, fields.get(NAME), path);
        TlDeclaration declaration = TlDeclaration.of(record);
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = new Object[components.length];
        Set<Object> unknown = new HashSet<>(fields.keySet());
        unknown.remove(NAME);
        for (int i = 0; i < components.length; i++) {
            TlDeclaration.DeclaredField field = declaration.components().get(i);
            unknown.remove(field.name());
            values[i] = field(components[i], field, fields.get(field.name()), path);
        }
        if (!unknown.isEmpty()) {
            throw new TlJsonException(path + ": expected fields of " + declaration.name() + ", got " + unknown);
        }
        try {
            return TlRecords.make(record, values);
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new TlJsonException(path + ": " + e.getMessage(), e);
        }
    }

    private @Nullable Object field(
            RecordComponent component, TlDeclaration.DeclaredField field, @Nullable Object json, String path) {
        if (json != null && json != JsonText.NULL) {
            return value(component.getGenericType(), json, path + "." + field.name());
        }
        if (field.isFlag()) {
            return false;
        }
        if (field.word().isEmpty()) {
            throw new TlJsonException(path + ": expected the field " + field.name() + ", it is missing");
        }
        return null;
    }

    private Class<?> recordOf(Class<?> type, @Nullable Object name, String path) {
        if (name == null && TlDeclaration.isIn(type)) {
            return type;
        }
        Object given = name == null ? JsonText.NULL : name;
        String tlName = expect(String.class, given, path, "the name of a constructor or method in \"_\"");
        Class<?> record = TlRecords.find(schema, tlName)
                .orElseThrow(() -> new TlJsonException(path + ": " + schema.name() + " has no " + tlName));
        if (!type.isAssignableFrom(record)) {
            throw new TlJsonException(path + ": expected a " + type.getSimpleName() + ", got " + tlName);
        }
        return record;
    }

    private static <T> T expect(Class<T> type, Object json, String path, String what) {
        if (!type.isInstance(json)) {
            throw new TlJsonException(path + ": expected " + what);
        }
        return type.cast(json);
    }
}
