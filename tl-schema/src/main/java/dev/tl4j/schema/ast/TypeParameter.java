package dev.tl4j.schema.ast;

import dev.tl4j.schema.source.Location;

/**
 * <code>{X:Type}</code>.
 *
 * @param kind {@code Type} or {@code #}
 */
public record TypeParameter(String name, String kind, Location location) implements Node {}
