package dev.tl4j.signin.flow;

import dev.tl4j.signin.CodeOptions;
import dev.tl4j.signin.SignInProblem;
import java.util.function.Function;

/**
 * A code is to be sent.
 *
 * @param attempt how many codes have been sent, this one included
 */
record SendCode(PhoneFlow flow, int attempt) {
    private static final int RESTARTS = 3;

    SignInStep next() {
        return next(SignInStep.Failed::new);
    }

    /**
     * @param wrong what follows from a problem
     */
    SignInStep next(Function<SignInProblem, SignInStep> wrong) {
        return send(wrong, 1);
    }

    private SignInStep send(Function<SignInProblem, SignInStep> wrong, int tries) {
        SignInContext context = flow.context();
        CodeOptions options = flow.how().options();
        return new SignInStep.Send<>(
                context.calls()
                        .sendCode(
                                flow.number(),
                                context.apiId(),
                                context.apiHash(),
                                options.allowFlashCall(),
                                options.currentNumber(),
                                options.allowAppHash(),
                                options.allowMissedCall(),
                                options.logoutTokens().isEmpty() ? null : options.logoutTokens()),
                answer -> flow.codeSent(answer, attempt),
                refusal -> {
                    if (refusal.is(Refusal.PASSWORD_NEEDED)) {
                        return flow.awaitPassword();
                    }
                    return refusal.isRestart() && tries < RESTARTS
                            ? send(wrong, tries + 1)
                            : wrong.apply(Problems.of(refusal));
                });
    }
}
