package dev.tl4j.schema.ast;

import dev.tl4j.schema.source.Location;
import java.util.List;

/**
 * A declaration that could not be parsed. That was reported; whoever uses it needs no second report.
 *
 * @param names what it seems to declare: its own name, the name of its type
 */
public record Broken(List<String> names, Location location) implements Node {
    public Broken {
        names = List.copyOf(names);
    }
}
