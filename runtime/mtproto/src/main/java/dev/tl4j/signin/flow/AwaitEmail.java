package dev.tl4j.signin.flow;

import dev.tl4j.signin.EmailPrompt;
import dev.tl4j.signin.SignInProblem;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address for codes to go to must be set up before a code is sent.
 *
 * @see <a href="https://core.telegram.org/api/auth#email-verification">E-mail verification</a>
 */
record AwaitEmail(PhoneFlow flow, String hash, int attempt) {
    SignInStep next() {
        return flow.how()
                .email()
                .<SignInStep>map(question ->
                        new SignInStep.Ask<>(question, new EmailPrompt(flow.number(), attempt), this::entered))
                .orElseGet(() -> new SignInStep.Failed(new SignInProblem.EmailRequired()));
    }

    private SignInStep entered(@Nullable String email) {
        if (email == null) {
            return new SignInStep.Failed(new SignInProblem.Cancelled());
        }
        return new SignInStep.Send<>(
                flow.context().calls().sendVerifyEmailCode(flow.number(), hash, email),
                sent -> new AwaitEmailCode(flow, hash, email, sent, 1).next(),
                refusal ->
                        flow.mistakes().after(refusal, attempt, () -> new AwaitEmail(flow, hash, attempt + 1).next()));
    }

    @Override
    public String toString() {
        return "AwaitEmail[attempt=" + attempt + "]";
    }
}
