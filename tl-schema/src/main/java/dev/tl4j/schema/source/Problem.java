package dev.tl4j.schema.source;

import java.util.Locale;

/**
 * Something wrong in a text, and where.
 *
 * @param message lower-case, without the place
 * @param excerpt the line of the text and a caret below the column; two lines
 */
public record Problem(Severity severity, Location location, String message, String excerpt) {
    /** Whether the schema can still be used. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** A problem at a place in a text. */
    public static Problem in(SourceText source, Severity severity, Location location, String message) {
        return new Problem(severity, location, message, Excerpt.of(source.line(location.line()), location.column()));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code telegram/api.tl:7:12: error: unknown type Usre}, then the line of the text and the caret. */
    public String render() {
        return this + "\n" + excerpt;
    }

    /** The first line of {@link #render}. */
    @Override
    public String toString() {
        return location + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + message;
    }
}
