package dev.tl4j.signin;

/** What one does about a {@link SignUpPrompt}. */
public sealed interface SignUpReply {
    /**
     * Signs up, and accepts the terms if there are any.
     *
     * @param lastName may be empty
     */
    static SignUpReply accept(String firstName, String lastName) {
        return new Accept(firstName, lastName);
    }

    /** Does not. */
    static SignUpReply decline() {
        return new Decline();
    }

    /** See {@link #accept}. */
    record Accept(String firstName, String lastName) implements SignUpReply {}

    /** See {@link #decline}. */
    record Decline() implements SignUpReply {}
}
