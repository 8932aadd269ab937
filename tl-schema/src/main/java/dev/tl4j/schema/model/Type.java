package dev.tl4j.schema.model;

import java.util.List;

/**
 * A declared type and all its constructors, at least one, in the order of the schema.
 */
public record Type(Name name, List<Constructor> constructors) {
    public Type {
        constructors = List.copyOf(constructors);
    }
}
