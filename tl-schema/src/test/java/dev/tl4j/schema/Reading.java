package dev.tl4j.schema;

import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.source.Problem;
import dev.tl4j.schema.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;

/** Reads texts the way tests want it. */
public final class Reading {
    private Reading() {}

    /** The result of reading a text named {@code a.tl}. */
    public static SchemaReader.Result of(String text) {
        return SchemaReader.read(List.of(SourceText.of("a.tl", text)), SchemaReader.Options.DEFAULT);
    }

    /** The schema of a text that has no problem at all. */
    public static Schema schema(String text) {
        SchemaReader.Result result = of(text);
        if (!result.problems().isEmpty()) {
            throw new AssertionError(rendered(result));
        }
        return result.schema().orElseThrow();
    }

    /** All problems of a text named {@code a.tl}, as a person sees them. */
    public static String problems(String text) {
        return rendered(of(text));
    }

    /** The problems of a text without their excerpts, one a line. */
    public static String problemLines(String text) {
        return of(text).problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    public static String rendered(SchemaReader.Result result) {
        return result.problems().stream().map(Problem::render).collect(Collectors.joining("\n"));
    }
}
