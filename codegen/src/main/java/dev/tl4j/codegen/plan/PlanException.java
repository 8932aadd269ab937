package dev.tl4j.codegen.plan;

import java.util.List;

/** A schema that is sound TL but cannot become Java; says all that is in the way. */
public final class PlanException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    PlanException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each, with the place in the schema. */
    public List<String> problems() {
        return problems;
    }
}
