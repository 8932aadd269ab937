package dev.tl4j.schema.diff;

/** What a change is about. */
public enum Subject {
    CONSTRUCTOR,
    METHOD,
    TYPE
}
