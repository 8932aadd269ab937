package dev.tl4j.codegen.plan;

import java.util.List;

/**
 * Components that share a flag bit and so are set together or not at all.
 *
 * @param flags the {@code true} ones, which follow from the values if there are any
 * @param values the others
 */
public record FlagGroup(List<Component> flags, List<Component> values) {
    public FlagGroup {
        flags = List.copyOf(flags);
        values = List.copyOf(values);
    }
}
