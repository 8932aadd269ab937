package dev.tl4j.schema.ast;

/** Which line a declaration stands below. A text begins with types. */
public enum Section {
    /** {@code ---types---}. */
    TYPES,
    /** {@code ---functions---}. */
    FUNCTIONS
}
