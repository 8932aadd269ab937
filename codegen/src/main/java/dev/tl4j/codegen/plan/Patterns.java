package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.source.DidYouMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The user's patterns: {@code auth.sendCode} is a method, a constructor or a type of that name, {@code account.*} all of a namespace,
 * {@code *} everything without one; {@code auth.send*} is what begins so, for a star is anything but a dot.
 */
final class Patterns {
    private static final String ALL = "*";

    private final Set<String> patterns;

    /** Those that take more than a look into {@link #patterns}. */
    private final List<Pattern> partial = new ArrayList<>();

    Patterns(Collection<String> patterns) {
        this.patterns = new LinkedHashSet<>(patterns);
        for (String pattern : this.patterns) {
            if (isPartial(pattern)) {
                partial.add(compile(pattern));
            }
        }
    }

    private static boolean isPartial(String pattern) {
        int star = pattern.indexOf('*');
        boolean all = star == pattern.length() - 1 && (star == 0 || pattern.charAt(star - 1) == '.');
        return star >= 0 && !all;
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^.]*")));
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    boolean matches(Name name) {
        String text = name.toString();
        return patterns.contains(text)
                || patterns.contains(allOf(name))
                || partial.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    /**
     * Complains of each pattern that matches none of the names.
     *
     * @param where what the names are of, {@code the schema}
     */
    void check(String member, Collection<Name> names, String where, Consumer<String> problems) {
        Set<String> known = new LinkedHashSet<>();
        for (Name name : names) {
            known.add(name.toString());
            known.add(allOf(name));
        }
        for (String pattern : patterns) {
            if (!isPartial(pattern) && !known.contains(pattern)) {
                problems.accept(member + " \"" + pattern + "\": nothing in " + where + " has this name"
                        + meant(pattern, known)
                                .map(name -> ", did you mean \"" + name + "\"?")
                                .orElse(""));
            } else if (isPartial(pattern)
                    && known.stream().noneMatch(compile(pattern).asMatchPredicate())) {
                problems.accept(member + " \"" + pattern + "\": nothing in " + where + " has a name like this");
            }
        }
    }

    /** Of a namespace another namespace, of a name another name. */
    private static Optional<String> meant(String pattern, Set<String> known) {
        String end = "." + ALL;
        if (!pattern.endsWith(end)) {
            return DidYouMean.among(known, pattern);
        }
        Set<String> namespaces = known.stream()
                .filter(name -> name.endsWith(end))
                .map(name -> name.substring(0, name.length() - end.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return DidYouMean.among(namespaces, pattern.substring(0, pattern.length() - end.length()))
                .map(name -> name + end);
    }

    private static String allOf(Name name) {
        return name.namespace().isEmpty() ? ALL : name.namespace() + "." + ALL;
    }
}
