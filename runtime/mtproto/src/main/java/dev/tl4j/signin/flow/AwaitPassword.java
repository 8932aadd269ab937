package dev.tl4j.signin.flow;

import dev.tl4j.signin.PasswordPrompt;
import dev.tl4j.signin.Question;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.tl.signin.PasswordAlgo;
import dev.tl4j.tl.signin.PasswordChallenge;
import java.util.Optional;

/**
 * The account has a two-factor password, which is needed.
 *
 * @see <a href="https://core.telegram.org/api/srp">core.telegram.org/api/srp</a>
 */
record AwaitPassword(
        SignInContext context, Optional<Question<PasswordPrompt, char[]>> question, Mistakes mistakes, int attempt) {
    SignInStep next() {
        return new SignInStep.Send<>(
                context.calls().getPassword(),
                this::challenged,
                refusal -> new SignInStep.Failed(Problems.of(refusal)));
    }

    private SignInStep challenged(PasswordChallenge challenge) {
        Optional<String> hint = Optional.ofNullable(challenge.hint());
        if (challenge.algo() instanceof PasswordAlgo.Other other) {
            return new SignInStep.Failed(new SignInProblem.UnsupportedPassword(other.name()));
        }
        return question.<SignInStep>map(asked -> new SignInStep.Ask<>(
                        asked,
                        new PasswordPrompt(hint, attempt),
                        password -> password == null
                                ? new SignInStep.Failed(new SignInProblem.Cancelled())
                                : new PasswordEntered(this, password).prove(challenge)))
                .orElseGet(() -> new SignInStep.Failed(new SignInProblem.PasswordRequired(hint)));
    }

    SignInStep again() {
        return new AwaitPassword(context, question, mistakes, attempt + 1).next();
    }
}
