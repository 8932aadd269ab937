package dev.tl4j.testkit;

import dev.tl4j.testkit.account.Account;
import dev.tl4j.testkit.account.PhoneCodes;
import dev.tl4j.testkit.account.UserAccount;
import dev.tl4j.testkit.api.DataJSON;
import dev.tl4j.testkit.api.EmailVerificationCode;
import dev.tl4j.testkit.api.auth.AuthorizationSignUpRequired;
import dev.tl4j.testkit.api.auth.CancelCode;
import dev.tl4j.testkit.api.auth.ImportBotAuthorization;
import dev.tl4j.testkit.api.auth.LogOut;
import dev.tl4j.testkit.api.auth.LoggedOut;
import dev.tl4j.testkit.api.auth.ResendCode;
import dev.tl4j.testkit.api.auth.SendCode;
import dev.tl4j.testkit.api.auth.SignIn;
import dev.tl4j.testkit.api.auth.SignUp;
import dev.tl4j.testkit.api.help.AcceptTermsOfService;
import dev.tl4j.testkit.api.help.GetTermsOfServiceUpdate;
import dev.tl4j.testkit.api.help.TermsOfService;
import dev.tl4j.testkit.api.help.TermsOfServiceUpdateEmpty;
import dev.tl4j.tl.TlObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signing in with a phone's code or a bot's token, signing up, and signing out. */
final class SignInAnswers {
    private static final Duration TERMS_EXPIRE = Duration.ofHours(1);

    private final DcOptions options;
    private final PhoneCodes codes;
    private final UserObjects users;

    SignInAnswers(DcOptions options, UserObjects users) {
        this.options = options;
        this.codes = options.cluster().phoneCodes;
        this.users = users;
    }

    void addTo(Handlers handlers) {
        handlers.answer(SendCode.class, this::sendCode);
        handlers.answer(ResendCode.class, this::resendCode);
        handlers.answer(CancelCode.class, this::cancelCode);
        handlers.answer(SignIn.class, this::signIn);
        handlers.answer(SignUp.class, this::signUp);
        handlers.answer(ImportBotAuthorization.class, this::signInBot);
        handlers.answer(LogOut.class, SignInAnswers::logOut);
        handlers.answer(AcceptTermsOfService.class, (request, call) -> true);
        handlers.answer(
                GetTermsOfServiceUpdate.class,
                (request, call) -> new TermsOfServiceUpdateEmpty(
                        (int) now().plus(TERMS_EXPIRE).getEpochSecond()));
    }

    private Instant now() {
        return options.clock().instant();
    }

    private TlObject sendCode(SendCode request, ServerCall call) {
        return CodeObjects.sent(codes.send(request.phoneNumber(), options.dcId(), now(), options.random()));
    }

    private TlObject resendCode(ResendCode request, ServerCall call) {
        return CodeObjects.sent(codes.resend(request.phoneNumber(), request.phoneCodeHash(), now()));
    }

    private Object cancelCode(CancelCode request, ServerCall call) {
        codes.cancel(request.phoneNumber(), request.phoneCodeHash(), now());
        return true;
    }

    private TlObject signIn(SignIn request, ServerCall call) {
        UserAccount account = codes.check(request.phoneNumber(), request.phoneCodeHash(), code(request), now());
        return account.isRegistered()
                ? authorization(call.key().signIn().enter(account), call)
                : new AuthorizationSignUpRequired(terms(account));
    }

    private static @Nullable String code(SignIn request) {
        return request.emailVerification() instanceof EmailVerificationCode email ? email.code() : request.phoneCode();
    }

    private static @Nullable TermsOfService terms(UserAccount account) {
        String text = account.termsOfService();
        return text == null ? null : new TermsOfService(true, new DataJSON("{}"), text, List.of(), null);
    }

    private TlObject signUp(SignUp request, ServerCall call) {
        UserAccount account = codes.signUp(
                request.phoneNumber(), request.phoneCodeHash(), request.firstName(), request.lastName(), now());
        return authorization(call.key().signIn().enter(account), call);
    }

    private TlObject signInBot(ImportBotAuthorization request, ServerCall call) {
        return authorization(
                call.key().signIn().enter(options.cluster().accounts.signInBot(request.botAuthToken(), options.dcId())),
                call);
    }

    private TlObject authorization(Account account, ServerCall call) {
        return new WireAuthorization(users.user(account, call));
    }

    private static TlObject logOut(LogOut request, ServerCall call) {
        call.key().signIn().logOut();
        return new LoggedOut(null);
    }
}
