package dev.tl4j.signin.flow;

import dev.tl4j.signin.CodePrompt;
import dev.tl4j.signin.CodeReply;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.tl.BoundCall;
import dev.tl4j.tl.signin.CodeAnswer;
import dev.tl4j.tl.signin.CodeDelivery;
import dev.tl4j.tl.signin.SignInAnswer;
import dev.tl4j.tl.signin.SignInBinding;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A code was sent and is needed.
 *
 * @see <a href="https://core.telegram.org/api/auth#sending-a-verification-code">Sending a verification code</a>
 */
record AwaitCode(PhoneFlow flow, CodeAnswer.Sent sent, int attempt) {
    SignInStep next() {
        CodePrompt prompt = new CodePrompt(
                flow.number(),
                sent.delivery(),
                Optional.ofNullable(sent.next()),
                sent.timeout() == null ? OptionalInt.empty() : OptionalInt.of(sent.timeout()),
                attempt);
        return new SignInStep.Ask<>(flow.how().code(), prompt, this::replied);
    }

    private SignInStep replied(@Nullable CodeReply reply) {
        if (reply instanceof CodeReply.Entered entered) {
            return enter(entered.code());
        }
        if (reply instanceof CodeReply.Resend) {
            return sendAgain(calls().resendCode(flow.number(), sent.hash()));
        }
        if (reply instanceof CodeReply.ResetEmail) {
            return sendAgain(calls().resetLoginEmail(flow.number(), sent.hash()));
        }
        SignInStep cancelled = new SignInStep.Failed(new SignInProblem.Cancelled());
        return new SignInStep.Send<>(
                calls().cancelCode(flow.number(), sent.hash()), done -> cancelled, refusal -> cancelled);
    }

    private SignInStep enter(String code) {
        BoundCall<SignInAnswer> call = sent.delivery() instanceof CodeDelivery.Email
                ? calls().signInByEmail(flow.number(), sent.hash(), code)
                : calls().signIn(flow.number(), sent.hash(), code);
        return new SignInStep.Send<>(call, answer -> flow.codeTaken(answer, sent.hash()), this::refused);
    }

    private SignInStep refused(Refusal refusal) {
        if (refusal.is(Refusal.PASSWORD_NEEDED)) {
            return flow.awaitPassword();
        }
        SignInProblem problem = Problems.of(refusal);
        if (problem instanceof SignInProblem.UnregisteredPhoneNumber) {
            // Servers of old layers say it so.
            return new AwaitSignUp(flow, sent.hash(), null, 1).next();
        }
        if (problem instanceof SignInProblem.ExpiredCode) {
            return flow.mistakes().after(problem, attempt, () -> new SendCode(flow, attempt + 1).next());
        }
        return flow.mistakes().after(problem, attempt, this::again);
    }

    private SignInStep sendAgain(BoundCall<CodeAnswer> call) {
        return new SignInStep.Send<>(call, answer -> flow.codeSent(answer, attempt), refusal -> flow.mistakes()
                .after(refusal, attempt, this::again));
    }

    private SignInStep again() {
        return new AwaitCode(flow, sent, attempt + 1).next();
    }

    private SignInBinding calls() {
        return flow.context().calls();
    }
}
