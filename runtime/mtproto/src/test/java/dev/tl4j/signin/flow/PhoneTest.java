package dev.tl4j.signin.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.signin.CodeOptions;
import dev.tl4j.signin.CodePrompt;
import dev.tl4j.signin.CodeReply;
import dev.tl4j.signin.Decision;
import dev.tl4j.signin.EmailPrompt;
import dev.tl4j.signin.PhoneSignIn;
import dev.tl4j.signin.SignIn;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.signin.SignUpPrompt;
import dev.tl4j.signin.SignUpReply;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.signin.CodeAnswer;
import dev.tl4j.tl.signin.CodeDelivery;
import dev.tl4j.tl.signin.CodeKind;
import dev.tl4j.tl.signin.EmailCode;
import dev.tl4j.tl.signin.SignInAnswer;
import dev.tl4j.tl.signin.TermsOfService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a number to an account, and all that may come between. */
class PhoneTest {
    private static final String SEND_CODE = "sendCode(49, 2, hash, false, false, false, false, null)";
    private static final CodeAnswer APP = new CodeAnswer.Sent(new CodeDelivery.App(5), "first", CodeKind.SMS, 60);
    private static final CodeAnswer SMS = new CodeAnswer.Sent(new CodeDelivery.Sms(5), "second", null, null);
    private static final SignInAnswer IN = new SignInAnswer.SignedIn(Talk.ANN);

    private final Talk talk = new Talk();
    private final List<Object> asked = new ArrayList<>();

    /** Somebody who answers with these codes, and goes on after any mistake. */
    private PhoneSignIn with(CodeReply... replies) {
        Iterator<CodeReply> next = Arrays.asList(replies).iterator();
        return SignIn.phone("+49")
                .code(prompt -> {
                    asked.add(prompt);
                    return next.next();
                })
                .onMistake(problem -> {
                    asked.add(problem);
                    return Decision.ASK_AGAIN;
                });
    }

    private static CodeReply code() {
        return CodeReply.of("1");
    }

    @Test
    void doesNothingIfSignedInAlready() {
        talk.forget("getSelf").answer("getSelf", List.of(Talk.ANN));
        assertThat(talk.signsIn(with())).isEqualTo(Talk.ANN);
        assertThat(talk.log).isEmpty();
    }

    @Test
    void endsIfItCannotBeToldWhetherSomebodyIsSignedIn() {
        talk.forget("getSelf").flood("getSelf", 9);
        assertThat(talk.fails(with())).isEqualTo(new SignInProblem.Flood(9));
    }

    @Test
    void signsInWithACode() {
        talk.answer("sendCode", APP).answer("signIn", IN);
        assertThat(talk.signsIn(with(code()))).isEqualTo(Talk.ANN);
        assertThat(talk.log).containsExactly(SEND_CODE, "signIn(49, first, 1)");
        assertThat(asked)
                .containsExactly(new CodePrompt(
                        "49", new CodeDelivery.App(5), Optional.of(CodeKind.SMS), OptionalInt.of(60), 1));
    }

    @Test
    void saysWhichWaysACodeMayCome() {
        talk.answer("sendCode", new CodeAnswer.Done(IN));
        CodeOptions options = new CodeOptions(true, true, true, true, List.of(Bytes.utf8("a")));
        assertThat(talk.signsIn(with().options(options))).isEqualTo(Talk.ANN);
        assertThat(talk.log).containsExactly("sendCode(49, 2, hash, true, true, true, true, [bytes[1]])");
    }

    @Test
    void hasTheCodeSentAgain() {
        talk.answer("sendCode", APP).answer("resendCode", SMS).answer("signIn", IN);
        talk.signsIn(with(CodeReply.resend(), code()));
        assertThat(talk.log).containsExactly(SEND_CODE, "resendCode(49, first)", "signIn(49, second, 1)");
        assertThat(asked)
                .last()
                .isEqualTo(new CodePrompt("49", new CodeDelivery.Sms(5), Optional.empty(), OptionalInt.empty(), 1));
    }

    @Test
    void asksAgainIfTheCodeCannotBeSentAgain() {
        talk.answer("sendCode", APP)
                .refuse("resendCode", 406, "SEND_CODE_UNAVAILABLE")
                .answer("signIn", IN);
        talk.signsIn(with(CodeReply.resend(), code()));
        assertThat(talk.log).containsExactly(SEND_CODE, "resendCode(49, first)", "signIn(49, first, 1)");
        assertThat(asked).contains(new SignInProblem.NoOtherDelivery());
    }

    @Test
    void cancels() {
        talk.answer("sendCode", APP).answer("cancelCode", true);
        assertThat(talk.fails(with(CodeReply.cancel()))).isEqualTo(new SignInProblem.Cancelled());
        assertThat(talk.log).containsExactly(SEND_CODE, "cancelCode(49, first)");
    }

    @Test
    void noReplyCancelsToo() {
        talk.answer("sendCode", APP).refuse("cancelCode", 400, "PHONE_CODE_EXPIRED");
        assertThat(talk.fails(with((CodeReply) null))).isEqualTo(new SignInProblem.Cancelled());
        assertThat(new Talk().fails(SignIn.phone(() -> null).code(prompt -> code())))
                .isEqualTo(new SignInProblem.Cancelled());
    }

    @Test
    void asksAgainAfterAWrongCode() {
        talk.answer("sendCode", APP)
                .refuse("signIn", 400, "PHONE_CODE_INVALID")
                .refuse("signIn", 400, "PHONE_CODE_EMPTY")
                .answer("signIn", IN);
        talk.signsIn(with(code(), code(), code()));
        assertThat(talk.log).hasSize(4).filteredOn(SEND_CODE::equals).hasSize(1);
        assertThat(asked).filteredOn(new SignInProblem.WrongCode()::equals).hasSize(2);
        assertThat(asked)
                .filteredOn(CodePrompt.class::isInstance)
                .extracting(prompt -> ((CodePrompt) prompt).attempt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void sendsANewCodeAfterOneThatExpired() {
        talk.answer("sendCode", APP)
                .refuse("signIn", 400, "PHONE_CODE_EXPIRED")
                .answer("sendCode", SMS)
                .answer("signIn", IN);
        talk.signsIn(with(code(), code()));
        assertThat(talk.log).containsExactly(SEND_CODE, "signIn(49, first, 1)", SEND_CODE, "signIn(49, second, 1)");
    }

    @Test
    void givesUpWhenToldTo() {
        talk.answer("sendCode", APP).refuse("signIn", 400, "PHONE_CODE_INVALID");
        assertThat(talk.fails(SignIn.phone("49").code(prompt -> code()))).isEqualTo(new SignInProblem.WrongCode());
    }

    @Test
    void asksNothingForEver() {
        talk.answer("sendCode", APP);
        for (int i = 0; i < 10; i++) {
            talk.refuse("signIn", 400, "PHONE_CODE_INVALID");
        }
        PhoneSignIn how = SignIn.phone("49").code(prompt -> code()).onMistake(problem -> Decision.ASK_AGAIN);
        assertThat(talk.fails(how)).isEqualTo(new SignInProblem.TooManyTries());
    }

    @Test
    void codesThatExpireAreNotSentForEverEither() {
        for (int i = 0; i < 10; i++) {
            talk.answer("sendCode", APP).refuse("signIn", 400, "PHONE_CODE_EXPIRED");
        }
        PhoneSignIn how = SignIn.phone("49").code(prompt -> code()).onMistake(problem -> Decision.ASK_AGAIN);
        assertThat(talk.fails(how)).isEqualTo(new SignInProblem.TooManyTries());
    }

    @ParameterizedTest
    @CsvSource({
        "400, PHONE_NUMBER_BANNED, BannedPhoneNumber",
        "406, PHONE_NUMBER_INVALID, InvalidPhoneNumber",
        "400, PHONE_NUMBER_FLOOD, TooManyTries",
        "406, PHONE_PASSWORD_FLOOD, TooManyTries",
        "400, API_ID_INVALID, InvalidApp",
        "400, API_ID_PUBLISHED_FLOOD, InvalidApp",
        "400, PHONE_NUMBER_APP_SIGNUP_FORBIDDEN, SignUpForbidden",
        "406, UPDATE_APP_TO_LOGIN, Refused",
    })
    void saysWhyNoCodeIsSent(int code, String error, String problem) {
        talk.refuse("sendCode", code, error);
        assertThat(talk.fails(with()).getClass().getSimpleName()).isEqualTo(problem);
    }

    @Test
    void tellsHowLongToWait() {
        talk.flood("sendCode", 37);
        SignInProblem problem = talk.fails(with());
        assertThat(problem).isEqualTo(new SignInProblem.Flood(37));
        assertThat(problem.message()).contains("37 s");
    }

    @Test
    void tellsAnErrorThatItDoesNotKnow() {
        talk.answer("sendCode", new Refusal(400, "ODD_X_ERROR", OptionalInt.of(3)));
        assertThat(talk.fails(with())).isEqualTo(new SignInProblem.Refused(400, "ODD_3_ERROR"));
    }

    @Test
    void asksForAnotherNumberIfThereMayBeOne() {
        talk.refuse("sendCode", 400, "PHONE_NUMBER_BANNED")
                .answer("sendCode", APP)
                .answer("signIn", IN);
        Iterator<String> numbers = List.of("no digits", "+1 (2)", "49").iterator();
        talk.signsIn(SignIn.phone(numbers::next).code(prompt -> code()).onMistake(problem -> {
            asked.add(problem);
            return Decision.ASK_AGAIN;
        }));
        assertThat(talk.log).containsExactly(SEND_CODE.replace("49", "12"), SEND_CODE, "signIn(49, first, 1)");
        assertThat(asked)
                .containsExactly(new SignInProblem.InvalidPhoneNumber(), new SignInProblem.BannedPhoneNumber());
    }

    @Test
    void beginsAnewWhenTheServerWantsThat() {
        talk.refuse("sendCode", 500, "AUTH_RESTART")
                .refuse("sendCode", 500, "AUTH_RESTART_X")
                .answer("sendCode", APP)
                .answer("signIn", IN);
        talk.signsIn(with(code()));
        assertThat(talk.log).filteredOn(SEND_CODE::equals).hasSize(3);
    }

    @Test
    void doesNotBeginAnewForEver() {
        for (int i = 0; i < 3; i++) {
            talk.refuse("sendCode", 500, "AUTH_RESTART");
        }
        assertThat(talk.fails(with())).isEqualTo(new SignInProblem.Refused(500, "AUTH_RESTART"));
    }

    @Test
    void signsUp() {
        TermsOfService terms = new TermsOfService(true, "{1}", "Be good", null);
        talk.answer("sendCode", APP)
                .answer("signIn", new SignInAnswer.SignUpRequired(terms))
                .refuse("signUp", 400, "FIRSTNAME_INVALID")
                .answer("signUp", IN)
                .answer("acceptTermsOfService", true);
        Iterator<String> names = List.of("", "Ann").iterator();
        talk.signsIn(with(code()).signUp(prompt -> {
            asked.add(prompt);
            return SignUpReply.accept(names.next(), "Lee");
        }));
        assertThat(talk.log)
                .containsExactly(
                        SEND_CODE,
                        "signIn(49, first, 1)",
                        "signUp(49, first, , Lee)",
                        "signUp(49, first, Ann, Lee)",
                        "acceptTermsOfService({1})");
        assertThat(asked)
                .contains(
                        new SignUpPrompt("49", Optional.of(terms), 1),
                        new SignInProblem.InvalidName(),
                        new SignUpPrompt("49", Optional.of(terms), 2));
    }

    @Test
    void signsUpWithServersOfOldLayers() {
        talk.answer("sendCode", APP)
                .refuse("signIn", 400, "PHONE_NUMBER_UNOCCUPIED")
                .answer("signUp", IN);
        talk.signsIn(with(code()).signUp(prompt -> SignUpReply.accept("Ann", "")));
        assertThat(talk.log).last().isEqualTo("signUp(49, first, Ann, )");
    }

    @Test
    void anUnregisteredNumberIsAProblemToWhoeverDoesNotSignUp() {
        talk.answer("sendCode", APP).answer("signIn", new SignInAnswer.SignUpRequired(null));
        assertThat(talk.fails(with(code()))).isEqualTo(new SignInProblem.UnregisteredPhoneNumber());
    }

    @Test
    void signingUpMayBeDeclined() {
        for (SignUpReply reply : new SignUpReply[] {SignUpReply.decline(), null}) {
            Talk other = new Talk().answer("sendCode", APP).answer("signIn", new SignInAnswer.SignUpRequired(null));
            assertThat(other.fails(with(code()).signUp(prompt -> reply))).isEqualTo(new SignInProblem.TermsDeclined());
        }
    }

    @Test
    void signsInByEmail() {
        talk.answer("sendCode", new CodeAnswer.Sent(new CodeDelivery.Email("a***", 6), "first", null, null))
                .refuse("signInByEmail", 400, "EMAIL_VERIFY_EXPIRED")
                .answer("sendCode", new CodeAnswer.Sent(new CodeDelivery.Email("a***", 6), "second", null, null))
                .answer("resetLoginEmail", SMS)
                .answer("signIn", IN);
        talk.signsIn(with(code(), CodeReply.resetEmail(), code()));
        assertThat(talk.log)
                .containsExactly(
                        SEND_CODE,
                        "signInByEmail(49, first, 1)",
                        SEND_CODE,
                        "resetLoginEmail(49, second)",
                        "signIn(49, second, 1)");
    }

    @Test
    void setsUpAnEmailAddress() {
        CodeAnswer required = new CodeAnswer.Sent(new CodeDelivery.EmailSetUpRequired(), "first", null, null);
        talk.answer("sendCode", required)
                .refuse("sendVerifyEmailCode", 400, "EMAIL_INVALID")
                .answer("sendVerifyEmailCode", new EmailCode("b***", 6))
                .answer("sendVerifyEmailCode", new EmailCode("b***", 6))
                .refuse("verifyEmail", 400, "CODE_INVALID")
                .answer("verifyEmail", SMS)
                .answer("signIn", IN);
        Iterator<String> emails = List.of("a", "b@c").iterator();
        talk.signsIn(with(CodeReply.resend(), code(), code(), code()).email(prompt -> {
            asked.add(prompt);
            return emails.next();
        }));
        assertThat(talk.log)
                .containsExactly(
                        SEND_CODE,
                        "sendVerifyEmailCode(49, first, a)",
                        "sendVerifyEmailCode(49, first, b@c)",
                        "sendVerifyEmailCode(49, first, b@c)",
                        "verifyEmail(49, first, 1)",
                        "verifyEmail(49, first, 1)",
                        "signIn(49, second, 1)");
        assertThat(asked)
                .contains(
                        new EmailPrompt("49", 2),
                        new CodePrompt(
                                "49", new CodeDelivery.Email("b***", 6), Optional.empty(), OptionalInt.empty(), 1));
    }

    @Test
    void anEmailAddressToSetUpIsAProblemToWhoeverHasNone() {
        CodeAnswer required = new CodeAnswer.Sent(new CodeDelivery.EmailSetUpRequired(), "first", null, null);
        talk.answer("sendCode", required);
        assertThat(talk.fails(with())).isEqualTo(new SignInProblem.EmailRequired());
        Talk other = new Talk().answer("sendCode", required);
        assertThat(other.fails(with().email(prompt -> null))).isEqualTo(new SignInProblem.Cancelled());
    }

    @Test
    void tellsThatCodesMustBePaidFor() {
        talk.answer("sendCode", new CodeAnswer.PaymentRequired("product", "a@b"));
        assertThat(talk.fails(with())).isEqualTo(new SignInProblem.PaymentRequired("product", "a@b"));
    }

    @Test
    void wantsToKnowWhomToAskForTheCode() {
        talk.answer("sendCode", APP);
        assertThatThrownBy(() -> talk.fails(SignIn.phone("49")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sign-in by phone: expected code(...) to be set, it is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345"})
    void tellsNoSecret(String secret) {
        assertThat(CodeReply.of(secret)).hasToString("Entered[***]");
        assertThat(SignIn.bot(secret).toString()).doesNotContain(secret);
        assertThat(SignIn.phone(secret).toString()).doesNotContain(secret);
        CodeAnswer.Sent sent = new CodeAnswer.Sent(new CodeDelivery.App(5), secret, null, null);
        PhoneFlow flow = new PhoneFlow(new SignInContext(new NamedCalls(), 2, secret, n -> {}), with(), secret);
        assertThat(flow.context().toString()).doesNotContain(secret);
        assertThat(new AwaitCode(flow, sent, 1).toString()).doesNotContain(secret);
        assertThat(new AwaitSignUp(flow, secret, null, 1).toString()).doesNotContain(secret);
        assertThat(new AwaitEmail(flow, secret, 1).toString()).doesNotContain(secret);
        assertThat(new AwaitEmailCode(flow, secret, secret, new EmailCode("a", 1), 1).toString())
                .doesNotContain(secret);
        assertThat(new AwaitCode(flow, sent, 1).next().toString()).doesNotContain("hash=" + secret);
    }
}
