package dev.tl4j.schema.source;

import dev.tl4j.schema.source.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the problems of some texts, so that one run reports them all. */
public final class Problems {
    private final List<SourceText> sources;
    private final Map<String, SourceText> byName = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * No problem yet.
     *
     * @param sources the texts that the problems are about, each with a name of its own
     */
    public Problems(List<SourceText> sources) {
        this.sources = List.copyOf(sources);
        for (SourceText source : this.sources) {
            if (byName.putIfAbsent(source.name(), source) != null) {
                throw new IllegalArgumentException("sources: two are named " + source.name());
            }
        }
    }

    public void error(Location location, String message) {
        report(Severity.ERROR, location, message);
    }

    public void warning(Location location, String message) {
        report(Severity.WARNING, location, message);
    }

    /**
     * Adds a problem.
     *
     * @param location a place in one of the texts
     */
    public void report(Severity severity, Location location, String message) {
        SourceText source = byName.get(location.file());
        if (source == null) {
            throw new IllegalArgumentException("location: none of the sources has " + location);
        }
        problems.add(Problem.in(source, severity, location, message));
    }

    public boolean haveErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** All of them, text by text, each text's from top to bottom. */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(problems);
        Map<String, Integer> order = new HashMap<>();
        sources.forEach(source -> order.put(source.name(), order.size()));
        sorted.sort(Comparator.comparing((Problem problem) ->
                        order.getOrDefault(problem.location().file(), 0))
                .thenComparing(problem -> problem.location().line())
                .thenComparing(problem -> problem.location().column()));
        return List.copyOf(sorted);
    }
}
