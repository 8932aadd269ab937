package dev.tl4j.schema.ast;

import dev.tl4j.schema.source.Location;

/**
 * {@code flags.3?}.
 *
 * @param word the field with the bits, {@code flags}
 * @param bit as written, not yet held against 0..31; a number too great for an int is the greatest int
 */
public record Condition(String word, int bit, Location location) implements Node {}
