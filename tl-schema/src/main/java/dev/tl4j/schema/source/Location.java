package dev.tl4j.schema.source;

/**
 * A place in a schema's text.
 *
 * @param file the name of the file as it was given to the parser, {@code telegram/api.tl}
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Location(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
