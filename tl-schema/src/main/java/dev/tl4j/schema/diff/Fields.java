package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Field;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a combinator, those with a value apart from the flag words. */
final class Fields {
    private final List<Field> all;
    private final Map<String, Field.Value> values = new LinkedHashMap<>();
    private final Set<String> words = new LinkedHashSet<>();

    Fields(List<Field> all) {
        this.all = all;
        for (Field field : all) {
            if (field instanceof Field.Value value) {
                values.put(value.name(), value);
            } else {
                words.add(field.name());
            }
        }
    }

    List<Field.Value> values() {
        return List.copyOf(values.values());
    }

    Optional<Field.Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Set<String> words() {
        return words;
    }

    /** Whether there is a field or a flag word of that name. */
    boolean has(String name) {
        return values.containsKey(name) || words.contains(name);
    }

    /** The names, in order, of the fields that the other has too. */
    List<String> namesIn(Fields other) {
        return all.stream().map(Field::name).filter(other::has).toList();
    }

    /** As {@link #namesIn}, without flag words. */
    List<String> valueNamesIn(Fields other) {
        return values.keySet().stream().filter(other.values::containsKey).toList();
    }
}
