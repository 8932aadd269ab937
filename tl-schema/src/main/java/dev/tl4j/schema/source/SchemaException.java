package dev.tl4j.schema.source;

import java.util.List;
import java.util.stream.Collectors;

/** A schema, or a table of facts about one, that cannot be used. The message lists every problem with its place. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Not serialized: the message has it all. */
    private final transient List<Problem> problems;

    /**
     * Fails with some problems.
     *
     * @param problems at least one, warnings included
     */
    public SchemaException(List<Problem> problems) {
        super(problems.stream().map(Problem::render).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
