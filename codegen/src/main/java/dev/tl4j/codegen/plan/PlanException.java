package dev.tl4j.codegen.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A schema that is sound TL but cannot become Java as the user wants it; says all that is in the way. */
public final class PlanException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    PlanException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /**
     * One thing that is in the way.
     *
     * @param member the member of {@code @GenerateTl} that is to blame
     * @param message a sentence, with the place in the schema if it has one
     */
    public record Problem(String member, String message) {
        static Problem ofSchema(String message) {
            return new Problem("schema", message);
        }
    }

    /** All of them. */
    public List<Problem> problems() {
        return problems;
    }
}
