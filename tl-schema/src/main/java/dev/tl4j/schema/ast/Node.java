package dev.tl4j.schema.ast;

import dev.tl4j.schema.source.Location;

/** A piece of a schema's text. */
public sealed interface Node
        permits Document,
                Declaration,
                DeclaredId,
                Broken,
                LayerMark,
                TypeParameter,
                Argument,
                Condition,
                TypeExpression {
    /** Where it begins. */
    Location location();
}
