package dev.tl4j.schema.ast;

import dev.tl4j.schema.source.Location;

/** {@code // LAYER 229}. */
public record LayerMark(int layer, Location location) implements Node {}
