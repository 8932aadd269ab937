package dev.tl4j.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.Int256;
import dev.tl4j.tl.TlObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Objects from their description in JSON: {@code _} is the TL name, fields have their TL names in lower camel case, longs are
 * decimal strings, bytes hexadecimal ones.
 */
final class JsonValues {
    private final CompiledSchema schema;
    private final Map<String, Combinator> combinators = new HashMap<>();

    JsonValues(CompiledSchema schema) {
        this.schema = schema;
        schema.combinators().forEach(c -> combinators.put(c.name().toString(), c));
    }

    TlObject object(JsonNode tree) {
        return object(combinators.get(tree.required("_").asText()), tree);
    }

    private TlObject object(Combinator combinator, JsonNode tree) {
        List<Object> values = new ArrayList<>();
        int used = 1;
        for (Field field : combinator.fields()) {
            if (field instanceof Field.Value value) {
                JsonNode node = tree.get(camelCase(value.name()));
                values.add(value(value, node));
                used += node == null ? 0 : 1;
            }
        }
        if (used != tree.size()) {
            throw new IllegalArgumentException("unknown field in " + tree);
        }
        return schema.record(combinator).create(values);
    }

    private Object value(Field.Value field, JsonNode node) {
        if (field.type() instanceof TypeRef.True) {
            return node != null;
        }
        return node == null ? null : value(field.type(), node);
    }

    private Object value(TypeRef type, JsonNode node) {
        if (type instanceof TypeRef.Primitive primitive) {
            return primitive(primitive, node);
        } else if (type instanceof TypeRef.Bool) {
            return node.asBoolean();
        } else if (type instanceof TypeRef.Vector vector) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(item -> value(vector.item(), item))
                    .toList();
        } else {
            return object(node);
        }
    }

    private static Object primitive(TypeRef.Primitive type, JsonNode node) {
        return switch (type) {
            case INT -> node.asInt();
            case LONG -> Long.parseLong(node.asText());
            case DOUBLE -> node.asDouble();
            case STRING -> node.asText();
            case BYTES -> Bytes.fromHex(node.asText());
            case INT128 -> Int128.of(HexFormat.of().parseHex(node.asText()));
            case INT256 -> Int256.of(HexFormat.of().parseHex(node.asText()));
        };
    }

    private static String camelCase(String tlName) {
        StringBuilder name = new StringBuilder();
        for (String part : tlName.split("_")) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }
}
