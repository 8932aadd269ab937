package dev.tl4j.schema.parse;

import dev.tl4j.schema.source.Location;

/** Ends the parsing of one declaration; the parser reports it and goes on with the next. */
final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Location location;

    private final String mistake;

    SyntaxException(Location location, String message) {
        super(message, null, false, false);
        this.location = location;
        this.mistake = message;
    }

    Location location() {
        return location;
    }

    /** The message. */
    String mistake() {
        return mistake;
    }
}
