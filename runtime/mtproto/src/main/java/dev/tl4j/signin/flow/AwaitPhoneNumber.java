package dev.tl4j.signin.flow;

import dev.tl4j.signin.PhoneSignIn;
import dev.tl4j.signin.SignInProblem;
import org.jspecify.annotations.Nullable;

/** A phone number is needed. */
record AwaitPhoneNumber(SignInContext context, PhoneSignIn how, int attempt) {
    AwaitPhoneNumber(SignInContext context, PhoneSignIn how) {
        this(context, how, 1);
    }

    SignInStep next() {
        return new SignInStep.Ask<>(how.number(), attempt, this::entered);
    }

    private SignInStep entered(@Nullable String number) {
        if (number == null) {
            return new SignInStep.Failed(new SignInProblem.Cancelled());
        }
        String digits = number.replaceAll("\\D", "");
        return digits.isEmpty()
                ? wrong(new SignInProblem.InvalidPhoneNumber())
                : new SendCode(new PhoneFlow(context, how, digits), 1).next(this::wrong);
    }

    private SignInStep wrong(SignInProblem problem) {
        return how.numberMayChange()
                ? new Mistakes(how.onMistake())
                        .after(problem, attempt, () -> new AwaitPhoneNumber(context, how, attempt + 1).next())
                : new SignInStep.Failed(problem);
    }
}
