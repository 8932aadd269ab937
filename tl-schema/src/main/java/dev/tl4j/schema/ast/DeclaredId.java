package dev.tl4j.schema.ast;

import dev.tl4j.schema.source.Location;

/**
 * {@code #1cb5c415}.
 *
 * @param location where the {@code #} is
 */
public record DeclaredId(int value, Location location) implements Node {}
