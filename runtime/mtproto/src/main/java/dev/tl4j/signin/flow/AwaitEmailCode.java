package dev.tl4j.signin.flow;

import dev.tl4j.signin.CodePrompt;
import dev.tl4j.signin.CodeReply;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.tl.signin.CodeDelivery;
import dev.tl4j.tl.signin.CodeKind;
import dev.tl4j.tl.signin.EmailCode;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A code to confirm an e-mail address was sent and is needed; only then one to sign in with is sent. */
record AwaitEmailCode(PhoneFlow flow, String hash, String email, EmailCode sent, int attempt) {
    SignInStep next() {
        CodePrompt prompt = new CodePrompt(
                flow.number(),
                new CodeDelivery.Email(sent.emailPattern(), sent.length()),
                Optional.<CodeKind>empty(),
                OptionalInt.empty(),
                attempt);
        return new SignInStep.Ask<>(flow.how().code(), prompt, this::replied);
    }

    private SignInStep replied(@Nullable CodeReply reply) {
        if (reply instanceof CodeReply.Entered entered) {
            return new SignInStep.Send<>(
                    flow.context().calls().verifyEmail(flow.number(), hash, entered.code()),
                    answer -> flow.codeSent(answer, 1),
                    refusal -> flow.mistakes().after(refusal, attempt, () -> again(sent)));
        }
        if (reply instanceof CodeReply.Resend) {
            return new SignInStep.Send<>(
                    flow.context().calls().sendVerifyEmailCode(flow.number(), hash, email),
                    this::again,
                    refusal -> flow.mistakes().after(refusal, attempt, () -> again(sent)));
        }
        return new SignInStep.Failed(new SignInProblem.Cancelled());
    }

    private SignInStep again(EmailCode latest) {
        return new AwaitEmailCode(flow, hash, email, latest, attempt + 1).next();
    }

    @Override
    public String toString() {
        return "AwaitEmailCode[attempt=" + attempt + "]";
    }
}
