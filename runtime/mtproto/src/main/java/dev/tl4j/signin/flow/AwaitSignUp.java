package dev.tl4j.signin.flow;

import dev.tl4j.signin.SignInProblem;
import dev.tl4j.signin.SignUpPrompt;
import dev.tl4j.signin.SignUpReply;
import dev.tl4j.tl.signin.SignInAnswer;
import dev.tl4j.tl.signin.TermsOfService;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code was right, but the number has no account.
 *
 * @see <a href="https://core.telegram.org/api/auth#sign-in-sign-up">Sign in, sign up</a>
 */
record AwaitSignUp(PhoneFlow flow, String hash, @Nullable TermsOfService terms, int attempt) {
    SignInStep next() {
        return flow.how()
                .signUp()
                .<SignInStep>map(question -> new SignInStep.Ask<>(
                        question, new SignUpPrompt(flow.number(), Optional.ofNullable(terms), attempt), this::replied))
                .orElseGet(() -> new SignInStep.Failed(new SignInProblem.UnregisteredPhoneNumber()));
    }

    private SignInStep replied(@Nullable SignUpReply reply) {
        if (!(reply instanceof SignUpReply.Accept accept)) {
            return new SignInStep.Failed(new SignInProblem.TermsDeclined());
        }
        return new SignInStep.Send<>(
                flow.context().calls().signUp(flow.number(), hash, accept.firstName(), accept.lastName()),
                this::signedUp,
                refusal -> flow.mistakes()
                        .after(refusal, attempt, () -> new AwaitSignUp(flow, hash, terms, attempt + 1).next()));
    }

    private SignInStep signedUp(SignInAnswer answer) {
        SignInStep end = SignInFlow.signedIn(answer);
        if (terms == null || !(end instanceof SignInStep.Done)) {
            return end;
        }
        // The account is there, whatever comes of this.
        return new SignInStep.Send<>(
                flow.context().calls().acceptTermsOfService(terms.id()), accepted -> end, refusal -> end);
    }

    @Override
    public String toString() {
        return "AwaitSignUp[attempt=" + attempt + "]";
    }
}
