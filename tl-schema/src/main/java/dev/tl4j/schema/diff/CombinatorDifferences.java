package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** What differs between a constructor, or a method, and the one of the same name in another schema. */
final class CombinatorDifferences {
    private final Shapes before;
    private final Shapes after;

    CombinatorDifferences(Shapes before, Shapes after) {
        this.before = before;
        this.after = after;
    }

    List<Difference> of(Combinator old, Combinator now) {
        List<Difference> differences = new ArrayList<>();
        if (old.id() != now.id()) {
            differences.add(Effect.WIRE_ONLY.of(Aspect.ID, "", hex(old.id()), hex(now.id())));
        }
        if (!old.typeParameters().equals(now.typeParameters())) {
            String were = String.join(" ", old.typeParameters());
            String are = String.join(" ", now.typeParameters());
            differences.add(Effect.OTHER_VARIABLES.of(Aspect.TYPE_PARAMETERS, "", were, are));
        }
        TypeRef was = result(old);
        TypeRef is = result(now);
        if (!was.equals(is)) {
            differences.add(
                    result(was, is, now instanceof Method).of(Aspect.RESULT, "", was.toString(), is.toString()));
        }
        differences.addAll(new FieldDifferences(before, after, old, now).find());
        return differences;
    }

    private Effect result(TypeRef was, TypeRef is, boolean method) {
        if (before.value(was).equals(after.value(is))) {
            return Effect.WIRE_ONLY;
        }
        return method ? Effect.OTHER_ANSWER : Effect.OTHER_TYPE;
    }

    private static TypeRef result(Combinator combinator) {
        return combinator instanceof Method method
                ? method.result()
                : new TypeRef.Boxed(((Constructor) combinator).type());
    }

    private static String hex(int id) {
        return String.format("%08x", id);
    }
}
