package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fields that share a flag bit are set together or not at all; a {@code true} beside values follows from them. Whoever sets only those
 * that were enough before fails once others have joined them.
 */
final class FlagGroups {
    private final Fields old;
    private final Map<Field.FlagBit, List<Field.Value>> before;
    private final Map<Field.FlagBit, List<Field.Value>> after;

    FlagGroups(Fields old, Fields now) {
        this.old = old;
        before = groups(old);
        after = groups(now);
    }

    /** One difference for each bit that old source may now set by halves. */
    List<Difference> find() {
        List<Difference> differences = new ArrayList<>();
        after.forEach((bit, group) -> {
            if (group.stream().anyMatch(field -> needsMore(field, group))) {
                String were = names(before.getOrDefault(bit, List.of()));
                differences.add(Effect.SET_TOGETHER.of(Aspect.FLAG_GROUP, bit.toString(), were, names(group)));
            }
        });
        return differences;
    }

    private boolean needsMore(Field.Value field, List<Field.Value> group) {
        Optional<Field.Value> was = old.value(field.name());
        if (was.isEmpty()) {
            return false;
        }
        Set<String> together =
                was.get().condition().map(bit -> before.getOrDefault(bit, List.of())).orElse(List.of()).stream()
                        .map(Field::name)
                        .collect(Collectors.toSet());
        return needed(group).stream().anyMatch(other -> !other.equals(field) && !together.contains(other.name()));
    }

    /** Those that do not follow from the rest. */
    private static List<Field.Value> needed(List<Field.Value> group) {
        List<Field.Value> values = group.stream()
                .filter(field -> !(field.type() instanceof TypeRef.True))
                .toList();
        return values.isEmpty() ? group : values;
    }

    private static Map<Field.FlagBit, List<Field.Value>> groups(Fields fields) {
        Map<Field.FlagBit, List<Field.Value>> groups = new LinkedHashMap<>();
        for (Field.Value field : fields.values()) {
            field.condition().ifPresent(bit -> groups.computeIfAbsent(bit, b -> new ArrayList<>())
                    .add(field));
        }
        return groups;
    }

    private static String names(List<Field.Value> fields) {
        return fields.stream().map(Field::name).collect(Collectors.joining(" "));
    }
}
