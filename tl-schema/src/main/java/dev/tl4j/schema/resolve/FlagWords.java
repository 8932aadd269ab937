package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Argument;
import dev.tl4j.schema.ast.Condition;
import dev.tl4j.schema.ast.TypeExpression;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.source.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code #} fields of one combinator and the conditions that refer to their bits. */
final class FlagWords {
    private static final int LAST_BIT = 31;

    private final Map<String, TypeExpression> declared = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Problems problems;

    FlagWords(List<Argument> arguments, Problems problems) {
        this.problems = problems;
        for (Argument argument : arguments) {
            if (argument instanceof Argument.Named field) {
                declared.putIfAbsent(field.name(), field.type());
                if (field.condition().isPresent()) {
                    used.add(field.condition().get().word());
                }
            }
        }
    }

    /** Whether some condition refers to this field. */
    boolean isUsed(String name) {
        return used.contains(name);
    }

    /**
     * Checks a condition; empty means that it was reported.
     *
     * @param before the fields that stand before the one with the condition, and that one
     */
    Optional<Field.FlagBit> bit(Condition condition, Set<String> before) {
        String mistake = mistake(condition, before);
        if (!mistake.isEmpty()) {
            problems.error(condition.location(), "condition on " + condition.word() + ": " + mistake);
            return Optional.empty();
        }
        return Optional.of(new Field.FlagBit(condition.word(), condition.bit()));
    }

    private String mistake(Condition condition, Set<String> before) {
        TypeExpression type = declared.get(condition.word());
        if (type == null) {
            return "there is no such field";
        }
        if (!(type instanceof TypeExpression.Nat)) {
            return "expected a field of type '#'";
        }
        if (!before.contains(condition.word())) {
            return "expected a field that stands before it";
        }
        return condition.bit() > LAST_BIT ? "expected a bit from 0 to 31, got " + shown(condition.bit()) : "";
    }

    private static String shown(int bit) {
        return bit == Integer.MAX_VALUE ? "a far greater one" : Integer.toString(bit);
    }
}
