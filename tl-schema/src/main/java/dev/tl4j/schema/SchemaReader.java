package dev.tl4j.schema;

import dev.tl4j.schema.ast.Document;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.parse.Parser;
import dev.tl4j.schema.resolve.Resolver;
import dev.tl4j.schema.source.Problem;
import dev.tl4j.schema.source.Problem.Severity;
import dev.tl4j.schema.source.Problems;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads schemas: one text, or several that make one schema together, such as Telegram's and a private one that adds to it. */
public final class SchemaReader {
    private SchemaReader() {}

    /**
     * What a reader may be told.
     *
     * @param wrongId how bad an id is that is not the CRC-32 of its declaration. It may be meant so, hence a warning by default
     */
    public record Options(Severity wrongId) {
        public static final Options DEFAULT = new Options(Severity.WARNING);
    }

    /**
     * What came of reading.
     *
     * @param schema present if no problem is an error
     * @param problems of all texts, text by text from top to bottom
     */
    public record Result(Optional<Schema> schema, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads texts as one schema and finds all their problems. The layer is that of the first text that names one.
     *
     * @param sources each with a name of its own
     * @throws IllegalArgumentException if two sources have the same name
     */
    public static Result read(List<SourceText> sources, Options options) {
        Problems problems = new Problems(sources);
        List<Document> documents = new ArrayList<>(sources.size());
        for (SourceText source : sources) {
            documents.add(Parser.parse(source, problems));
        }
        Optional<Schema> schema = Resolver.resolve(documents, options.wrongId(), problems);
        return new Result(schema, problems.sorted());
    }

    /**
     * As {@link #read}, for whoever has no use for warnings.
     *
     * @throws SchemaException with all problems, if any is an error
     */
    public static Schema readOrThrow(List<SourceText> sources, Options options) {
        Result result = read(sources, options);
        return result.schema().orElseThrow(() -> new SchemaException(result.problems()));
    }
}
