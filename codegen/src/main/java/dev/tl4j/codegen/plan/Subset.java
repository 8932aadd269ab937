package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The part of a schema that is to be generated: what the user's patterns include and all that it needs, without what they exclude. Names
 * are still decided over the whole schema, so that a class has the same name in every subset.
 */
public final class Subset {
    /** A call of the client's own comes along, if it brings in no more constructors than this. */
    private static final int CHEAP = 48;

    private final Schema whole;
    private final Patterns excluded;
    private final Schema kept;
    private final Optional<String> note;

    private Subset(Schema whole, Patterns excluded, Schema kept, Optional<String> note) {
        this.whole = whole;
        this.excluded = excluded;
        this.kept = kept;
        this.note = note;
    }

    /**
     * Chooses.
     *
     * @param include patterns of what to keep with all that it needs; everything if there are none
     * @param exclude patterns of constructors and methods to leave out
     * @throws PlanException if a pattern matches nothing, or something kept needs a type of which nothing is left
     */
    public static Subset of(Schema whole, Collection<String> include, Collection<String> exclude) throws PlanException {
        List<PlanException.Problem> problems = new ArrayList<>();
        Set<Name> names = names(whole);
        new Patterns(include)
                .check(
                        "include",
                        names,
                        "the schema",
                        text -> problems.add(new PlanException.Problem("include", text)));
        new Patterns(exclude)
                .check(
                        "exclude",
                        names,
                        "the schema",
                        text -> problems.add(new PlanException.Problem("exclude", text)));
        Subset subset = ofEarlier(whole, include, exclude);
        subset.checkComplete(problems);
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        return subset;
    }

    private static Set<Name> names(Schema schema) {
        Set<Name> names = new LinkedHashSet<>();
        schema.methods().forEach(method -> names.add(method.name()));
        schema.constructors().forEach(constructor -> names.add(constructor.name()));
        names.addAll(schema.types().keySet());
        return names;
    }

    /** As {@link #of}, from an earlier schema, in which a pattern may match nothing yet and whatever is missing is no harm. */
    public static Subset ofEarlier(Schema whole, Collection<String> include, Collection<String> exclude) {
        Patterns included = new Patterns(include);
        Patterns excluded = new Patterns(exclude);
        Predicate<Method> wanted = method -> !excluded.matches(method.name());
        return included.isEmpty()
                ? new Subset(whole, excluded, select(whole, wanted, type -> true, excluded), Optional.empty())
                : closed(whole, included, excluded);
    }

    private static Subset closed(Schema whole, Patterns included, Patterns excluded) {
        Closure closure = new Closure(whole, constructor -> isExcluded(constructor, excluded));
        Predicate<Method> wanted = method -> included.matches(method.name()) && !excluded.matches(method.name());
        whole.methods().stream().filter(wanted).forEach(closure::addMethod);
        for (Type type : whole.types().values()) {
            if (included.matches(type.name())
                    || type.constructors().stream().anyMatch(c -> included.matches(c.name()))) {
                closure.addType(type.name());
            }
        }
        Predicate<Method> cheapCall = method -> BoundCall.isKnown(method.name())
                && !excluded.matches(method.name())
                && isCheap(method, whole, excluded);
        whole.methods().stream().filter(cheapCall).forEach(closure::addMethod);
        Schema kept = select(whole, wanted.or(cheapCall), closure::contains, excluded);
        return new Subset(whole, excluded, kept, Optional.of(new SubsetNote(whole, kept, closure).text()));
    }

    private static Schema select(Schema whole, Predicate<Method> wanted, Predicate<Name> types, Patterns excluded) {
        return new Schema(
                whole.layer(),
                whole.constructors().stream()
                        .filter(c -> types.test(c.type()) && !isExcluded(c, excluded))
                        .toList(),
                whole.methods().stream().filter(wanted).toList());
    }

    /** A type stands for all its constructors. */
    private static boolean isExcluded(Constructor constructor, Patterns excluded) {
        return excluded.matches(constructor.name()) || excluded.matches(constructor.type());
    }

    private static boolean isCheap(Method method, Schema whole, Patterns excluded) {
        Closure alone = new Closure(whole, constructor -> isExcluded(constructor, excluded));
        alone.addMethod(method);
        return alone.types().stream().mapToInt(type -> size(whole, type)).sum() <= CHEAP;
    }

    private static int size(Schema schema, Name type) {
        return schema.type(type).map(t -> t.constructors().size()).orElse(0);
    }

    /** Everything that is kept must find the types it speaks of. */
    private void checkComplete(List<PlanException.Problem> problems) {
        References references = new References(whole);
        List<Combinator> all = new ArrayList<>(kept.constructors());
        all.addAll(kept.methods());
        for (Combinator combinator : all) {
            for (Name type : references.of(combinator)) {
                if (kept.type(type).isEmpty()) {
                    problems.add(new PlanException.Problem(
                            "exclude",
                            "exclude: nothing is left of type " + type + ", which " + combinator.name() + " needs"));
                }
            }
        }
    }

    /** The schema that the subset is of, which decides on names. */
    public Schema whole() {
        return whole;
    }

    /** What is to be generated. */
    public Schema kept() {
        return kept;
    }

    /** What was kept and why, for the user; empty if no choice was made. */
    public Optional<String> note() {
        return note;
    }

    /** The constructors and methods that the user left out by name; what is merely not included is not among them. */
    List<Combinator> excluded() {
        return Stream.<Combinator>concat(
                        whole.constructors().stream().filter(constructor -> isExcluded(constructor, excluded)),
                        whole.methods().stream().filter(method -> excluded.matches(method.name())))
                .toList();
    }
}
