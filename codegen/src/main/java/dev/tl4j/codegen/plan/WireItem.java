package dev.tl4j.codegen.plan;

import java.util.List;

/** What a record is made of on the wire, in order. */
public sealed interface WireItem {
    /**
     * A flag word.
     *
     * @param name the local variable that holds it
     * @param fields the components whose presence it tells
     */
    record FlagWord(String name, List<Component> fields) implements WireItem {
        public FlagWord {
            fields = List.copyOf(fields);
        }
    }

    /** A component; a {@link Component#isFlag() flag} takes no bytes. */
    record Value(Component component) implements WireItem {}
}
