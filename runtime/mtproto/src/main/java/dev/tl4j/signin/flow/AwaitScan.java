package dev.tl4j.signin.flow;

import dev.tl4j.signin.QrLink;
import dev.tl4j.signin.QrSignIn;
import dev.tl4j.signin.Question;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.signin.LoginToken;

/**
 * A QR code is shown, for somebody to scan it. The same call that gives a token tells what became of it.
 *
 * @param shown the token of the link that is shown, empty if none is
 * @param links how many links were shown
 * @see <a href="https://core.telegram.org/api/qr-login">core.telegram.org/api/qr-login</a>
 */
record AwaitScan(SignInContext context, QrSignIn how, Bytes shown, int links) {
    /** A server that sends round in circles must not do so for ever. */
    private static final int HOPS = 5;

    AwaitScan(SignInContext context, QrSignIn how) {
        this(context, how, Bytes.EMPTY, 0);
    }

    SignInStep next() {
        return next(0);
    }

    private SignInStep next(int hops) {
        return new SignInStep.Send<>(
                context.calls().exportLoginToken(context.apiId(), context.apiHash(), how.exceptIds()),
                token -> received(token, hops),
                refusal -> refused(refusal, hops));
    }

    private SignInStep received(LoginToken token, int hops) {
        if (token instanceof LoginToken.Shown fresh) {
            return show(fresh);
        }
        if (token instanceof LoginToken.MigrateTo there) {
            return hops == HOPS
                    ? new SignInStep.Failed(new SignInProblem.NotScanned())
                    : new SignInStep.Move(there.dcId(), () -> importToken(there.token(), hops + 1));
        }
        return SignInFlow.signedIn(((LoginToken.Accepted) token).answer());
    }

    private SignInStep importToken(Bytes token, int hops) {
        return new SignInStep.Send<>(
                context.calls().importLoginToken(token),
                answer -> received(answer, hops),
                refusal -> refused(refusal, hops));
    }

    private SignInStep show(LoginToken.Shown fresh) {
        if (fresh.token().equals(shown)) {
            return new SignInStep.Wait(fresh.expires(), this::next);
        }
        if (links == how.links()) {
            return new SignInStep.Failed(new SignInProblem.NotScanned());
        }
        AwaitScan showing = new AwaitScan(context, how, fresh.token(), links + 1);
        return new SignInStep.Ask<>(
                Question.<QrLink, Boolean>blocking(link -> {
                    how.show().accept(link);
                    return true;
                }),
                QrLink.of(fresh.token(), fresh.expires()),
                done -> new SignInStep.Wait(fresh.expires(), showing::next));
    }

    private SignInStep refused(Refusal refusal, int hops) {
        if (refusal.is(Refusal.PASSWORD_NEEDED)) {
            return new AwaitPassword(context, how.password(), new Mistakes(how.onMistake()), 1).next();
        }
        return refusal.isOfLoginToken() && hops < HOPS ? next(hops + 1) : new SignInStep.Failed(Problems.of(refusal));
    }

    @Override
    public String toString() {
        return "AwaitScan[links=" + links + "]";
    }
}
