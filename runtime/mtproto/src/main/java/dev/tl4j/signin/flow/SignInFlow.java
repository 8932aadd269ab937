package dev.tl4j.signin.flow;

import dev.tl4j.signin.BotSignIn;
import dev.tl4j.signin.PhoneSignIn;
import dev.tl4j.signin.QrSignIn;
import dev.tl4j.signin.SignIn;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.tl.signin.SignInAnswer;

/** Where flows begin, and where they end well. */
public final class SignInFlow {
    private SignInFlow() {}

    /** The first step: to see whether the session is signed in already. */
    public static SignInStep start(SignIn how, SignInContext context) {
        return new SignInStep.Send<>(
                context.calls().getSelf(),
                users -> users.isEmpty() ? begin(how, context) : new SignInStep.Done(users.get(0)),
                refusal ->
                        refusal.isUnauthorized() ? begin(how, context) : new SignInStep.Failed(Problems.of(refusal)));
    }

    private static SignInStep begin(SignIn how, SignInContext context) {
        if (how instanceof BotSignIn bot) {
            return new SignInStep.Send<>(
                    context.calls().importBotAuthorization(context.apiId(), context.apiHash(), bot.token()),
                    SignInFlow::signedIn,
                    refusal -> new SignInStep.Failed(Problems.of(refusal)));
        }
        return how instanceof QrSignIn qr
                ? new AwaitScan(context, qr).next()
                : new AwaitPhoneNumber(context, (PhoneSignIn) how).next();
    }

    /** What follows from being let in, by those who cannot sign up. */
    static SignInStep signedIn(SignInAnswer answer) {
        return answer instanceof SignInAnswer.SignedIn in
                ? new SignInStep.Done(in.user())
                : new SignInStep.Failed(new SignInProblem.UnregisteredPhoneNumber());
    }
}
