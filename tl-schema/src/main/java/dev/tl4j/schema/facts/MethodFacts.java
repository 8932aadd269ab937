package dev.tl4j.schema.facts;

import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of some tables. A method that they do not name has no known errors and no known access. */
public final class MethodFacts {
    /** What tables write in place of a method for errors that any method may answer with. */
    private static final Name ANY = Name.of("*");

    private static final MethodFacts NONE = new MethodFacts(Map.of(), Map.of());

    private final Map<Name, List<ErrorFact>> errors;
    private final Map<Name, Access> access;

    private MethodFacts(Map<Name, List<ErrorFact>> errors, Map<Name, Access> access) {
        this.errors = errors;
        this.access = access;
    }

    /** Nothing known about anything. */
    public static MethodFacts none() {
        return NONE;
    }

    /**
     * Reads tables in any order; several of a kind add up. The first line of each says which kind it is: {@code method},
     * {@code code} and {@code error}, or {@code method} and {@code access}, with a tab between.
     *
     * @param tables each with a name of its own
     * @throws SchemaException with all problems of all tables
     * @throws IllegalArgumentException if two tables have the same name
     */
    public static MethodFacts read(List<SourceText> tables) {
        FactTables read = FactTables.read(tables);
        Map<Name, List<ErrorFact>> errors = new HashMap<>();
        read.errors().forEach((method, facts) -> errors.put(method, List.copyOf(facts)));
        return new MethodFacts(Map.copyOf(errors), Map.copyOf(read.access()));
    }

    /** The errors that any method may answer with, in tables under {@code *}; by code, then by name. */
    public List<ErrorFact> errorsOfAny() {
        return errors(ANY);
    }

    /** The errors of a method, without those of any method; by code, then by name. */
    public List<ErrorFact> errors(Name method) {
        return errors.getOrDefault(method, List.of());
    }

    /** Who may call a method, if known. */
    public Optional<Access> access(Name method) {
        return Optional.ofNullable(access.get(method));
    }
}
