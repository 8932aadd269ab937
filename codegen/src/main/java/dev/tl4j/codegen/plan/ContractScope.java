package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Which classes may implement a contract.
 *
 * @param packages of schema classes; all if there are none
 * @param include patterns; everything if there are none
 * @param exclude patterns
 */
public record ContractScope(Set<String> packages, List<String> include, List<String> exclude) {
    public ContractScope {
        packages = Set.copyOf(packages);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Whether its patterns leave anything out. */
    boolean isNarrowed() {
        return !include.isEmpty() || !exclude.isEmpty();
    }

    /** The schemas whose classes may implement it. */
    List<SchemaPlan> of(List<SchemaPlan> plans) {
        return plans.stream()
                .filter(plan ->
                        packages.isEmpty() || packages.contains(plan.name().packageName()))
                .toList();
    }

    /** Which of their records its patterns allow. */
    Predicate<RecordPlan> patterns() {
        Patterns included = new Patterns(include);
        Patterns excluded = new Patterns(exclude);
        return record -> (included.isEmpty() || matches(included, record)) && !matches(excluded, record);
    }

    /** A constructor goes by its type's name too. */
    private static boolean matches(Patterns patterns, RecordPlan record) {
        return patterns.matches(record.combinator().name())
                || (record.combinator() instanceof Constructor constructor && patterns.matches(constructor.type()));
    }

    /**
     * Complains of whatever means nothing.
     *
     * @param problems is told the member and the message
     */
    void check(List<SchemaPlan> plans, BiConsumer<String, String> problems) {
        List<SchemaPlan> covered = of(plans);
        for (String name : packages) {
            if (covered.stream().noneMatch(plan -> plan.name().packageName().equals(name))) {
                problems.accept("packages", "packages \"" + name + "\": expected a package with @GenerateTl");
            }
        }
        if (!covered.isEmpty()) {
            Set<Name> names = new LinkedHashSet<>();
            covered.forEach(plan -> plan.records().forEach(record -> addNames(record, names)));
            new Patterns(include)
                    .check("include", names, "what is generated", text -> problems.accept("include", text));
            new Patterns(exclude)
                    .check("exclude", names, "what is generated", text -> problems.accept("exclude", text));
        }
    }

    private static void addNames(RecordPlan record, Set<Name> names) {
        names.add(record.combinator().name());
        if (record.combinator() instanceof Constructor constructor) {
            names.add(constructor.type());
        }
    }
}
