package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.tl4j.schema.facts.ErrorFact;
import dev.tl4j.schema.facts.MethodFacts;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The constants for the errors that the methods of a schema are known to answer with: one for each name, whatever codes it comes
 * with, all in one class beside the schema class.
 *
 * @param name that class
 * @param constants by name; none if nothing is known
 * @param byMethod the errors of each method that has any
 */
public record ErrorPlan(ClassName name, List<Constant> constants, Map<Name, List<Constant>> byMethod) {
    public ErrorPlan {
        constants = List.copyOf(constants);
        byMethod = Map.copyOf(byMethod);
    }

    /**
     * A constant.
     *
     * @param name in Java
     * @param template {@code %d} stands for a number
     */
    public record Constant(String name, String template, List<Integer> codes) {
        public Constant {
            codes = List.copyOf(codes);
        }
    }

    /** Plans for the methods of {@code plan}; errors of any method are theirs too once one of them has errors of its own. */
    public static ErrorPlan of(SchemaPlan plan, MethodFacts facts) {
        Map<Name, List<ErrorFact>> known = new LinkedHashMap<>();
        for (RecordPlan record : plan.records()) {
            Name name = record.combinator().name();
            if (record.combinator() instanceof Method && !facts.errors(name).isEmpty()) {
                known.put(name, facts.errors(name));
            }
        }
        List<ErrorFact> all = new ArrayList<>();
        known.values().forEach(all::addAll);
        if (!known.isEmpty()) {
            all.addAll(facts.errorsOfAny());
        }
        Map<String, Constant> constants = constants(all);
        Map<Name, List<Constant>> byMethod = new HashMap<>();
        known.forEach((method, errors) -> byMethod.put(
                method,
                errors.stream()
                        .map(error -> Lookup.require(constants, error.name()))
                        .distinct()
                        .toList()));
        return new ErrorPlan(ClassNames.errors(plan.name()), List.copyOf(constants.values()), byMethod);
    }

    private static Map<String, Constant> constants(List<ErrorFact> facts) {
        Map<String, SortedSet<Integer>> codes = new TreeMap<>();
        for (ErrorFact fact : facts) {
            codes.computeIfAbsent(fact.name(), name -> new TreeSet<>()).add(fact.code());
        }
        Map<String, Constant> constants = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        codes.forEach((template, of) -> {
            String name = JavaNames.free(constantOf(template), taken::contains);
            taken.add(name);
            constants.put(template, new Constant(name, template, List.copyOf(of)));
        });
        return constants;
    }

    /** {@code FLOOD_WAIT_%d} gives {@code FLOOD_WAIT_X}, {@code 2FA_CONFIRM_WAIT_%d} {@code _2FA_CONFIRM_WAIT_X}. */
    private static String constantOf(String template) {
        StringBuilder name = new StringBuilder(template.length());
        String plain = template.replace("%d", "X").toUpperCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit && i == 0) {
                name.append('_');
            }
            name.append(digit || (c >= 'A' && c <= 'Z') ? c : '_');
        }
        return name.toString();
    }
}
