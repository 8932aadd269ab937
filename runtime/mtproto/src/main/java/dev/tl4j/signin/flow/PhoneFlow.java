package dev.tl4j.signin.flow;

import dev.tl4j.signin.PhoneSignIn;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.tl.signin.CodeAnswer;
import dev.tl4j.tl.signin.CodeDelivery;
import dev.tl4j.tl.signin.SignInAnswer;

/**
 * What the states have in common that follow once the number is known.
 *
 * @param number digits only
 */
record PhoneFlow(SignInContext context, PhoneSignIn how, String number) {
    /** What follows when a code was asked for. */
    SignInStep codeSent(CodeAnswer answer, int attempt) {
        if (answer instanceof CodeAnswer.Sent sent) {
            return sent.delivery() instanceof CodeDelivery.EmailSetUpRequired
                    ? new AwaitEmail(this, sent.hash(), 1).next()
                    : new AwaitCode(this, sent, attempt).next();
        }
        if (answer instanceof CodeAnswer.PaymentRequired payment) {
            return new SignInStep.Failed(
                    new SignInProblem.PaymentRequired(payment.storeProduct(), payment.supportEmail()));
        }
        return SignInFlow.signedIn(((CodeAnswer.Done) answer).answer());
    }

    /** What follows when a code was right. */
    SignInStep codeTaken(SignInAnswer answer, String hash) {
        return answer instanceof SignInAnswer.SignUpRequired required
                ? new AwaitSignUp(this, hash, required.terms(), 1).next()
                : SignInFlow.signedIn(answer);
    }

    SignInStep awaitPassword() {
        return new AwaitPassword(context, how.password(), mistakes(), 1).next();
    }

    Mistakes mistakes() {
        return new Mistakes(how.onMistake());
    }

    @Override
    public String toString() {
        return "PhoneFlow[***]";
    }
}
