package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.source.DidYouMean;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The user's patterns: {@code auth.sendCode} is a method, a constructor or a type of that name, {@code account.*} all of a namespace,
 * {@code *} everything without one.
 */
final class Patterns {
    private static final String ALL = "*";

    private final Set<String> patterns;

    Patterns(Collection<String> patterns) {
        this.patterns = new LinkedHashSet<>(patterns);
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    boolean matches(Name name) {
        return patterns.contains(name.toString())
                || patterns.contains(name.namespace().isEmpty() ? ALL : name.namespace() + "." + ALL);
    }

    /** Complains of each pattern that nothing in the schema matches. */
    void check(String member, Schema schema, Consumer<String> problems) {
        Set<String> known = known(schema);
        for (String pattern : patterns) {
            if (!known.contains(pattern)) {
                problems.accept(member + " \"" + pattern + "\": nothing in the schema has this name"
                        + DidYouMean.among(known, pattern)
                                .map(name -> ", did you mean \"" + name + "\"?")
                                .orElse(""));
            }
        }
    }

    private static Set<String> known(Schema schema) {
        Set<String> known = new LinkedHashSet<>();
        for (List<? extends Combinator> combinators : List.of(schema.methods(), schema.constructors())) {
            combinators.forEach(combinator -> add(combinator.name(), known));
        }
        schema.types().keySet().forEach(name -> add(name, known));
        return known;
    }

    private static void add(Name name, Set<String> known) {
        known.add(name.toString());
        known.add(name.namespace().isEmpty() ? ALL : name.namespace() + "." + ALL);
    }
}
