package dev.tl4j.signin.flow;

import dev.tl4j.signin.Decision;
import dev.tl4j.signin.Question;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.signin.SignInProblem.Mistake;
import java.util.function.Supplier;

/**
 * What follows from a problem: the end, unless it is a mistake and whoever decides on those wants to be asked again.
 *
 * @param decides who that is
 */
record Mistakes(Question<Mistake, Decision> decides) {
    /** Nothing is asked more often than this, so that a program that always says the same ends too. */
    private static final int ATTEMPTS = 10;

    /**
     * @param attempt how many times it has been asked
     * @param again what asks again
     */
    SignInStep after(Refusal refusal, int attempt, Supplier<SignInStep> again) {
        return after(Problems.of(refusal), attempt, again);
    }

    SignInStep after(SignInProblem problem, int attempt, Supplier<SignInStep> again) {
        if (!(problem instanceof Mistake mistake)) {
            return new SignInStep.Failed(problem);
        }
        return new SignInStep.Ask<>(decides, mistake, decision -> {
            if (decision != Decision.ASK_AGAIN) {
                return new SignInStep.Failed(problem);
            }
            return attempt < ATTEMPTS ? again.get() : new SignInStep.Failed(new SignInProblem.TooManyTries());
        });
    }
}
