package dev.tl4j.schema.diff;

import dev.tl4j.schema.diff.SharedFields.Shared;
import dev.tl4j.schema.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What differs between a type and the one of the same name in another schema: its constructors, and the fields that they share. */
final class TypeDifferences {
    private final SharedFields before;
    private final SharedFields after;

    TypeDifferences(Shapes before, Shapes after) {
        this.before = new SharedFields(before);
        this.after = new SharedFields(after);
    }

    List<Difference> of(Type old, Type now) {
        List<Difference> differences = new ArrayList<>();
        if (isUnion(old) != isUnion(now)) {
            differences.add(turned(old, now));
        } else {
            constructors(old, now, differences);
        }
        if (isUnion(old) && isUnion(now)) {
            shared(before.of(old), after.of(now), differences);
        }
        return differences;
    }

    private static boolean isUnion(Type type) {
        return type.constructors().size() > 1;
    }

    private static Difference turned(Type old, Type now) {
        String were = Comparison.constructors(old);
        String are = Comparison.constructors(now);
        return isUnion(now)
                ? Effect.UNION_BEGAN.of(Aspect.UNION_BEGAN, "", were, are)
                : Effect.UNION_ENDED.of(Aspect.UNION_ENDED, "", were, are);
    }

    private static void constructors(Type old, Type now, List<Difference> differences) {
        List<String> were = names(old);
        List<String> are = names(now);
        Effect added = isUnion(now) ? Effect.MORE_CASES : Effect.OTHER_RECORD;
        are.stream()
                .filter(name -> !were.contains(name))
                .forEach(name -> differences.add(added.of(Aspect.CONSTRUCTOR_ADDED, name, "", "")));
        were.stream()
                .filter(name -> !are.contains(name))
                .forEach(name -> differences.add(Effect.CASE_GONE.of(Aspect.CONSTRUCTOR_REMOVED, name, "", "")));
    }

    private static void shared(Map<String, Shared> were, Map<String, Shared> are, List<Difference> differences) {
        are.forEach((name, is) -> {
            Shared was = were.get(name);
            if (was == null) {
                differences.add(Effect.ACCESSOR_GAINED.of(Aspect.SHARED_FIELD_ADDED, name, "", text(is)));
            } else if (!was.hasJavaTypeOf(is) || was.isNullable() != is.isNullable()) {
                differences.add(accessor(was, is).of(Aspect.SHARED_FIELD_TYPE, name, text(was), text(is)));
            }
        });
        were.forEach((name, was) -> {
            if (!are.containsKey(name)) {
                differences.add(Effect.ACCESSOR_GONE.of(Aspect.SHARED_FIELD_REMOVED, name, text(was), ""));
            }
        });
    }

    private static Effect accessor(Shared was, Shared is) {
        if (!was.hasJavaTypeOf(is)) {
            return Effect.OTHER_ACCESSOR_TYPE;
        }
        return is.isNullable() ? Effect.NOW_NULLABLE : Effect.NEVER_NULL;
    }

    private static String text(Shared field) {
        return field.type() + (field.isNullable() ? " or nothing" : "");
    }

    private static List<String> names(Type type) {
        return type.constructors().stream()
                .map(constructor -> constructor.name().toString())
                .toList();
    }
}
