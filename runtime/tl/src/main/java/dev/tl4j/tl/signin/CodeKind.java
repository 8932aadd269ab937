package dev.tl4j.tl.signin;

/** A way for a code to reach a person, {@code auth.CodeType}. */
public enum CodeKind {
    SMS,
    CALL,
    FLASH_CALL,
    MISSED_CALL,
    FRAGMENT_SMS,
    /** One that tl4j does not know. */
    OTHER
}
