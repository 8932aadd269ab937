package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Field;
import java.util.ArrayList;
import java.util.List;

/** What differs between a field and the one of the same name in the other schema. */
final class ValueDifferences {
    private static final String ALWAYS = "always there";

    private ValueDifferences() {}

    static List<Difference> of(Field.Value was, Field.Value is, Shape before, Shape after) {
        List<Difference> differences = new ArrayList<>();
        if (!was.type().equals(is.type())) {
            Effect effect = before.hasJavaTypeOf(after) ? Effect.WIRE_ONLY : Effect.OTHER_FIELD_TYPE;
            String type = was.type().toString();
            differences.add(
                    effect.of(Aspect.FIELD_TYPE, is.name(), type, is.type().toString()));
        }
        if (!was.condition().equals(is.condition())) {
            boolean both = was.condition().isPresent() && is.condition().isPresent();
            Aspect aspect = both ? Aspect.FIELD_BIT : Aspect.FIELD_CONDITION;
            Effect effect = both ? Effect.WIRE_ONLY : condition(before, after);
            differences.add(effect.of(aspect, is.name(), condition(was), condition(is)));
        }
        return differences;
    }

    /** The effect of becoming optional or required. */
    private static Effect condition(Shape before, Shape after) {
        if (after.required()) {
            return before.nullable() && after.isPrimitive() ? Effect.NOW_PRIMITIVE : Effect.NOW_REQUIRED;
        } else if (!after.nullable()) {
            return Effect.STILL_BOOLEAN;
        }
        return before.isPrimitive() ? Effect.NOW_BOXED : Effect.NOW_NULLABLE;
    }

    private static String condition(Field.Value field) {
        return field.condition().map(Field.FlagBit::toString).orElse(ALWAYS);
    }
}
