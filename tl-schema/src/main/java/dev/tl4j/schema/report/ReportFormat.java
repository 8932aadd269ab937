package dev.tl4j.schema.report;

import dev.tl4j.schema.diff.SchemaDiff;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms that a report comes in. Lines end with LF, everywhere. */
public enum ReportFormat {
    /** Lines for a person at a terminal. */
    TEXT("text") {
        @Override
        public String render(SchemaDiff diff, Sides sides) {
            return TextReport.of(diff, sides);
        }
    },

    /** One object, in ASCII. Its shape is described at {@link JsonReport}. */
    JSON("json") {
        @Override
        public String render(SchemaDiff diff, Sides sides) {
            return JsonReport.of(diff, sides);
        }
    },

    /** A page with tables, in GitHub's dialect. */
    MARKDOWN("markdown") {
        @Override
        public String render(SchemaDiff diff, Sides sides) {
            return MarkdownReport.of(diff, sides);
        }
    };

    private final String word;

    ReportFormat(String word) {
        this.word = word;
    }

    /** The report. */
    public abstract String render(SchemaDiff diff, Sides sides);

    /** The format of that name, {@code json}. */
    public static Optional<ReportFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** All names, as a choice: {@code text|json|markdown}. */
    public static String words() {
        return Arrays.stream(values()).map(format -> format.word).collect(Collectors.joining("|"));
    }
}
