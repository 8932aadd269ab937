package dev.tl4j.signin;

/** What one does about a {@link CodePrompt}. */
public sealed interface CodeReply {
    /** Enters the code. */
    static CodeReply of(String code) {
        return new Entered(code);
    }

    /** Asks for the code once more, in the way that the prompt calls the next one. */
    static CodeReply resend() {
        return new Resend();
    }

    /** Asks for the code by other ways, because nobody can read the e-mail that it went to. */
    static CodeReply resetEmail() {
        return new ResetEmail();
    }

    /** Gives up, and tells the server. */
    static CodeReply cancel() {
        return new Cancel();
    }

    /** See {@link #of}. */
    record Entered(String code) implements CodeReply {
        @Override
        public String toString() {
            return "Entered[***]";
        }
    }

    /** See {@link #resend}. */
    record Resend() implements CodeReply {}

    /** See {@link #resetEmail}. */
    record ResetEmail() implements CodeReply {}

    /** See {@link #cancel}. */
    record Cancel() implements CodeReply {}
}
