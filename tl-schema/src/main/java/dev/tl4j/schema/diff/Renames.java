package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses which fields were only renamed: one went, another came, with the same type and condition and behind the same field. Where
 * several might have, none is taken for renamed.
 */
final class Renames {
    private Renames() {}

    /** What a field must have in common with the one that it was. */
    private record Place(TypeRef type, Optional<Field.FlagBit> condition, String behind) {}

    /** The new field by the old. */
    static Map<Field.Value, Field.Value> between(Fields old, Fields now) {
        Map<Place, List<Field.Value>> gone = notIn(now, old);
        Map<Place, List<Field.Value>> came = notIn(old, now);
        Map<Field.Value, Field.Value> renamed = new LinkedHashMap<>();
        gone.forEach((place, were) -> {
            List<Field.Value> are = came.getOrDefault(place, List.of());
            if (were.size() == 1 && are.size() == 1) {
                renamed.put(were.get(0), are.get(0));
            }
        });
        return renamed;
    }

    private static Map<Place, List<Field.Value>> notIn(Fields others, Fields these) {
        Map<Place, List<Field.Value>> byPlace = new LinkedHashMap<>();
        String behind = "";
        for (Field.Value field : these.values()) {
            if (others.value(field.name()).isPresent()) {
                behind = field.name();
            } else if (!others.has(field.name())) {
                Place place = new Place(field.type(), field.condition(), behind);
                byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(field);
            }
        }
        return byPlace;
    }
}
