package dev.tl4j.schema.ast;

import dev.tl4j.schema.source.Location;
import java.util.List;

/**
 * One text.
 *
 * @param declarations those that could be parsed
 * @param broken those that could not
 * @param layers its {@code // LAYER n} lines
 */
public record Document(List<Declaration> declarations, List<Broken> broken, List<LayerMark> layers, Location location)
        implements Node {
    public Document {
        declarations = List.copyOf(declarations);
        broken = List.copyOf(broken);
        layers = List.copyOf(layers);
    }
}
