package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.model.Name;

/** A declaration with its id, written or computed. */
record Identified(Declaration declaration, Name name, int id) {
    /** The declaration on one line, its id included. */
    String text() {
        String name = declaration.name();
        String text = declaration.text();
        return declaration.id().isPresent() ? text : name + "#%08x".formatted(id) + text.substring(name.length());
    }
}
