package dev.tl4j.client;

import dev.tl4j.signin.SignInProblem;

/** Nobody is signed in, for a reason that {@link #problem} names. The cause is the server's error, if it was one. */
public final class SignInException extends TelegramException {
    private static final long serialVersionUID = 1L;

    private final transient SignInProblem problem;

    SignInException(SignInProblem problem) {
        super("sign-in: " + problem.message());
        this.problem = problem;
    }

    SignInException(SignInProblem problem, RpcException cause) {
        super("sign-in: " + problem.message(), cause);
        this.problem = problem;
    }

    /** The reason; not serialized with the exception. */
    public SignInProblem problem() {
        return problem;
    }
}
