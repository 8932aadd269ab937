package dev.tl4j.schema.diff;

import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs in the fields of a combinator: what is there now, in its order, then what is gone, then what concerns several. */
final class FieldDifferences {
    /** What stands in the place of a flag word's type. */
    private static final String WORD = "#";

    private final Shapes before;
    private final Shapes after;
    private final Fields old;
    private final Fields now;
    private final Map<Field.Value, Field.Value> renamed;
    private final List<Difference> differences = new ArrayList<>();

    FieldDifferences(Shapes before, Shapes after, Combinator old, Combinator now) {
        this.before = before;
        this.after = after;
        this.old = new Fields(old.fields());
        this.now = new Fields(now.fields());
        renamed = Renames.between(this.old, this.now);
    }

    List<Difference> find() {
        now.words().forEach(this::presentWord);
        now.values().forEach(this::present);
        old.values().forEach(this::gone);
        old.words().forEach(this::goneWord);
        order();
        differences.addAll(new FlagGroups(old, now).find());
        return differences;
    }

    /** A word that no condition uses is a value like any other, until one does. */
    private void presentWord(String word) {
        Optional<Field.Value> value = old.value(word);
        if (value.isPresent()) {
            differences.add(Effect.FIELD_GONE.of(Aspect.FIELD_TYPE, word, text(value.get()), WORD));
        } else if (!old.has(word)) {
            differences.add(Effect.FLAG_WORD.of(Aspect.FIELD_ADDED, word, "", WORD));
        }
    }

    private void goneWord(String word) {
        if (!now.has(word)) {
            differences.add(Effect.FLAG_WORD.of(Aspect.FIELD_REMOVED, word, WORD, ""));
        }
    }

    private void present(Field.Value is) {
        Optional<Field.Value> was = old.value(is.name());
        if (was.isPresent()) {
            differences.addAll(ValueDifferences.of(was.get(), is, before.of(was.get()), after.of(is)));
        } else if (old.has(is.name())) {
            differences.add(added(is).of(Aspect.FIELD_TYPE, is.name(), WORD, text(is)));
        } else if (!renamed.containsValue(is)) {
            differences.add(added(is).of(Aspect.FIELD_ADDED, is.name(), "", text(is)));
        }
    }

    private Effect added(Field.Value field) {
        if (old.values().isEmpty()) {
            // A class without fields has no builder.
            return Effect.FIRST_FIELD;
        }
        return field.condition().isPresent() ? Effect.OPTIONAL_FIELD : Effect.REQUIRED_FIELD;
    }

    private void gone(Field.Value was) {
        Field.Value is = renamed.get(was);
        if (is != null) {
            differences.add(Effect.OTHER_FIELD_NAME.of(Aspect.FIELD_RENAMED, was.name(), was.name(), is.name()));
        } else if (!now.has(was.name())) {
            differences.add(Effect.FIELD_GONE.of(Aspect.FIELD_REMOVED, was.name(), text(was), ""));
        }
    }

    private void order() {
        List<String> was = old.namesIn(now);
        List<String> is = now.namesIn(old);
        if (!was.equals(is)) {
            differences.add(ordered().of(Aspect.FIELD_ORDER, "", String.join(" ", was), String.join(" ", is)));
        }
    }

    private Effect ordered() {
        if (old.valueNamesIn(now).equals(now.valueNamesIn(old))) {
            return Effect.WIRE_ONLY;
        }
        List<Shape> were = before.of(old.values());
        List<Shape> are = after.of(now.values());
        boolean sameTypes = were.size() == are.size();
        for (int i = 0; sameTypes && i < were.size(); i++) {
            sameTypes = were.get(i).hasJavaTypeOf(are.get(i));
        }
        return sameTypes ? Effect.MIXED_UP : Effect.OTHER_ORDER;
    }

    /** A field's type as a schema writes it, {@code flags.3?Vector<int>}. */
    private static String text(Field.Value field) {
        return field.condition().map(bit -> bit + "?").orElse("")
                + (field.type() instanceof TypeRef.Variable ? "!" : "")
                + field.type();
    }
}
