package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pairs what two schemas declare by name, and has each pair compared. */
final class Comparison {
    private final Schema old;
    private final Schema now;
    private final List<Change> changes = new ArrayList<>();

    Comparison(Schema old, Schema now) {
        this.old = old;
        this.now = now;
    }

    List<Change> changes() {
        Shapes before = new Shapes(old);
        Shapes after = new Shapes(now);
        CombinatorDifferences combinators = new CombinatorDifferences(before, after);
        TypeDifferences types = new TypeDifferences(before, after);
        compare(
                Subject.CONSTRUCTOR,
                byName(old.constructors()),
                byName(now.constructors()),
                Combinator::declaration,
                combinators::of);
        compare(Subject.METHOD, byName(old.methods()), byName(now.methods()), Combinator::declaration, combinators::of);
        compare(Subject.TYPE, old.types(), now.types(), Comparison::constructors, types::of);
        return changes;
    }

    private <T> void compare(
            Subject subject,
            Map<Name, T> before,
            Map<Name, T> after,
            Function<T, String> text,
            BiFunction<T, T, List<Difference>> compare) {
        before.forEach((name, was) -> {
            T is = after.get(name);
            if (is == null) {
                changes.add(Change.removed(subject, name, text.apply(was)));
                return;
            }
            List<Difference> differences = compare.apply(was, is);
            if (!differences.isEmpty()) {
                changes.add(
                        new Change(subject, name, Change.Kind.CHANGED, text.apply(was), text.apply(is), differences));
            }
        });
        after.forEach((name, is) -> {
            if (!before.containsKey(name)) {
                changes.add(Change.added(subject, name, text.apply(is)));
            }
        });
    }

    private static <C extends Combinator> Map<Name, C> byName(List<C> combinators) {
        Map<Name, C> byName = new LinkedHashMap<>();
        combinators.forEach(combinator -> byName.put(combinator.name(), combinator));
        return byName;
    }

    /** {@code inputUserEmpty, inputUser}. */
    static String constructors(Type type) {
        return type.constructors().stream()
                .map(constructor -> constructor.name().toString())
                .collect(Collectors.joining(", "));
    }
}
