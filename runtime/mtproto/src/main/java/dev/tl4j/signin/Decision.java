package dev.tl4j.signin;

/** What to do after an answer that was wrong. */
public enum Decision {
    /** To ask the same once more. */
    ASK_AGAIN,
    /** To end the sign-in with that problem. */
    GIVE_UP
}
