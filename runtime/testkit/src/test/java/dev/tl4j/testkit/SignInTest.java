package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.testkit.account.BotAccount;
import dev.tl4j.testkit.account.CodeDelivery;
import dev.tl4j.testkit.account.UserAccount;
import dev.tl4j.testkit.layer229.CodeSettings;
import dev.tl4j.testkit.layer229.EmailVerificationCode;
import dev.tl4j.testkit.layer229.InputUserSelf;
import dev.tl4j.testkit.layer229.User;
import dev.tl4j.testkit.layer229.auth.Authorization;
import dev.tl4j.testkit.layer229.auth.AuthorizationSignUpRequired;
import dev.tl4j.testkit.layer229.auth.CancelCode;
import dev.tl4j.testkit.layer229.auth.CodeTypeCall;
import dev.tl4j.testkit.layer229.auth.CodeTypeSms;
import dev.tl4j.testkit.layer229.auth.ImportBotAuthorization;
import dev.tl4j.testkit.layer229.auth.LogOut;
import dev.tl4j.testkit.layer229.auth.ResendCode;
import dev.tl4j.testkit.layer229.auth.SendCode;
import dev.tl4j.testkit.layer229.auth.SentCode;
import dev.tl4j.testkit.layer229.auth.SentCodeTypeApp;
import dev.tl4j.testkit.layer229.auth.SentCodeTypeCall;
import dev.tl4j.testkit.layer229.auth.SentCodeTypeSms;
import dev.tl4j.testkit.layer229.auth.SignIn;
import dev.tl4j.testkit.layer229.auth.SignUp;
import dev.tl4j.testkit.layer229.help.TermsOfService;
import dev.tl4j.testkit.layer229.updates.GetState;
import dev.tl4j.testkit.layer229.users.GetUsers;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in with a phone's code or a bot's token, and all that can be wrong with it. */
class SignInTest extends Strangers {
    private static final String PHONE = "+99966 2 1234";

    static SendCode sendCode(String phone) {
        return new SendCode(phone, 1, "hash", CodeSettings.builder().build());
    }

    private static SentCode send(RawClient client) throws IOException {
        return call(client, sendCode(PHONE));
    }

    private static SignIn signIn(SentCode sent, String code) {
        return SignIn.builder()
                .phoneNumber(PHONE)
                .phoneCodeHash(sent.phoneCodeHash())
                .phoneCode(code)
                .build();
    }

    private static SignUp signUp(SentCode sent, String first) {
        return SignUp.builder()
                .phoneNumber(PHONE)
                .phoneCodeHash(sent.phoneCodeHash())
                .firstName(first)
                .lastName("")
                .build();
    }

    private static ResendCode resend(SentCode sent) {
        return ResendCode.builder()
                .phoneNumber(PHONE)
                .phoneCodeHash(sent.phoneCodeHash())
                .build();
    }

    private static ImportBotAuthorization bot(String token) {
        return new ImportBotAuthorization(0, 1, "hash", token);
    }

    private static User self(RawClient client) throws IOException {
        return (User) call(client, new GetUsers(List.of(new InputUserSelf()))).get(0);
    }

    @Test
    void aPhoneAndItsCodeSignIn() throws IOException {
        cluster.accounts().user(PHONE).code("31337").name("Ann", "Lee").username("ann");
        RawClient client = stranger();
        Authorization signedIn = (Authorization) call(client, signIn(send(client), "31337"));
        User user = (User) signedIn.user();
        assertThat(user.self()).isTrue();
        assertThat(user.bot()).isFalse();
        assertThat(user.firstName()).isEqualTo("Ann");
        assertThat(user.lastName()).isEqualTo("Lee");
        assertThat(user.username()).isEqualTo("ann");
        assertThat(user.phone()).isEqualTo("9996621234");
        assertThat(self(client)).isEqualTo(user);
    }

    @Test
    void aBotAndItsTokenSignIn() throws IOException {
        cluster.accounts().bot("123:abc").name("Botty").username("botty_bot");
        RawClient client = stranger();
        User user = (User) ((Authorization) call(client, bot("123:abc"))).user();
        assertThat(user.id()).isEqualTo(123);
        assertThat(user.bot()).isTrue();
        assertThat(user.phone()).isNull();
        assertThat(self(client)).isEqualTo(user);
    }

    @Test
    void aTokenOfNobodyIsRefused() throws IOException {
        cluster.accounts().bot("123:abc");
        assertRefused(stranger(), bot("123:abd"), 400, "ACCESS_TOKEN_INVALID");
    }

    @Test
    void aTokenThatWasReplacedIsRefused() throws IOException {
        cluster.accounts().bot("123:abc").expired();
        assertRefused(stranger(), bot("123:abc"), 400, "ACCESS_TOKEN_EXPIRED");
    }

    @Test
    void whoeverHasNotSignedInIsTold() throws IOException {
        cluster.accounts().user(PHONE);
        assertRefused(stranger(), new GetState(), 401, "AUTH_KEY_UNREGISTERED");
        assertRefused(stranger(), new GetUsers(List.of(new InputUserSelf())), 401, "AUTH_KEY_UNREGISTERED");
        assertRefused(stranger(), new LogOut(), 401, "AUTH_KEY_UNREGISTERED");
    }

    @Test
    void whereNobodyHasAnAccountNobodyNeedsOne() throws IOException {
        assertThat(call(stranger(), new GetState()).seq()).isZero();
    }

    @Test
    void whoeverSignsOutIsAStrangerAgain() throws IOException {
        UserAccount account = cluster.accounts().user(PHONE);
        RawClient client = stranger();
        call(client, signIn(send(client), "12345"));
        assertThat(account.sessions()).isEqualTo(1);
        assertThat(call(client, new GetState()).seq()).isZero();
        call(client, new LogOut());
        assertThat(account.sessions()).isZero();
        assertRefused(client, new GetState(), 401, "AUTH_KEY_UNREGISTERED");
    }

    @Test
    void sessionsMayBeEndedFromElsewhere() throws IOException {
        BotAccount account = cluster.accounts().bot("123:abc");
        RawClient client = stranger();
        call(client, bot("123:abc"));
        account.revokeSessions();
        assertRefused(client, new GetState(), 401, "SESSION_REVOKED");
    }

    @Test
    void aWrongCodeIsRefusedAndTheRightOneMayStillCome() throws IOException {
        cluster.accounts().user(PHONE);
        RawClient client = stranger();
        SentCode sent = send(client);
        assertRefused(client, signIn(sent, "54321"), 400, "PHONE_CODE_INVALID");
        assertRefused(client, signIn(sent, ""), 400, "PHONE_CODE_EMPTY");
        assertThat(call(client, signIn(sent, "12345"))).isInstanceOf(Authorization.class);
    }

    @Test
    void aCodeServesOnce() throws IOException {
        cluster.accounts().user(PHONE);
        RawClient client = stranger();
        SentCode sent = send(client);
        call(client, signIn(sent, "12345"));
        assertRefused(stranger(), signIn(sent, "12345"), 400, "PHONE_CODE_EXPIRED");
    }

    @Test
    void aCodeExpires() throws IOException {
        cluster.accounts().user(PHONE);
        RawClient client = stranger();
        SentCode sent = send(client);
        now = now.plusSeconds(300);
        RawClient later = stranger();
        assertRefused(later, signIn(sent, "12345"), 400, "PHONE_CODE_EXPIRED");
        assertRefused(later, resend(sent), 400, "PHONE_CODE_EXPIRED");
    }

    @Test
    void aCodeThatWasCancelledIsOfNoUse() throws IOException {
        cluster.accounts().user(PHONE);
        RawClient client = stranger();
        SentCode sent = send(client);
        assertThat(call(client, new CancelCode(PHONE, sent.phoneCodeHash()))).isTrue();
        assertRefused(client, signIn(sent, "12345"), 400, "PHONE_CODE_EXPIRED");
    }

    @Test
    void aCodeOfAnotherNumberIsRefused() throws IOException {
        cluster.accounts().user(PHONE);
        cluster.accounts().user("+1");
        RawClient client = stranger();
        SentCode sent = call(client, sendCode("+1"));
        assertRefused(client, signIn(sent, "12345"), 400, "PHONE_CODE_EXPIRED");
    }

    @Test
    void codesComeByOneWayAfterTheOther() throws IOException {
        cluster.accounts().user(PHONE);
        RawClient client = stranger();
        SentCode first = send(client);
        assertThat(first.type()).isEqualTo(new SentCodeTypeApp(5));
        assertThat(first.nextType()).isEqualTo(new CodeTypeSms());
        SentCode second = call(client, resend(first));
        assertThat(second.type()).isEqualTo(new SentCodeTypeSms(5));
        assertThat(second.nextType()).isEqualTo(new CodeTypeCall());
        SentCode third = call(client, resend(first));
        assertThat(third.type()).isEqualTo(new SentCodeTypeCall(5));
        assertThat(third.nextType()).isNull();
        assertRefused(client, resend(first), 406, "SEND_CODE_UNAVAILABLE");
        assertThat(call(client, signIn(third, "12345"))).isInstanceOf(Authorization.class);
    }

    @ParameterizedTest
    @EnumSource(CodeDelivery.class)
    void everyWayOfDeliveryCanBeTheFirst(CodeDelivery delivery) throws IOException {
        cluster.accounts().user(PHONE).deliverCodesBy(delivery);
        SentCode sent = send(stranger());
        String name = sent.type().getClass().getSimpleName().replace("Code", "").toUpperCase(java.util.Locale.ROOT);
        assertThat(Arrays.asList(name.split("TYPE")).get(1))
                .startsWith(delivery.name().replace("_", ""));
    }

    @Test
    void aCodeMayComeByMail() throws IOException {
        cluster.accounts().user(PHONE).deliverCodesBy(CodeDelivery.EMAIL).code("778899");
        RawClient client = stranger();
        SignIn signIn = SignIn.builder()
                .phoneNumber(PHONE)
                .phoneCodeHash(send(client).phoneCodeHash())
                .emailVerification(new EmailVerificationCode("778899"))
                .build();
        assertThat(call(client, signIn)).isInstanceOf(Authorization.class);
    }

    @Test
    void aNumberOfNobodyIsRefused() throws IOException {
        cluster.accounts().user(PHONE);
        assertRefused(stranger(), sendCode("+99966"), 406, "PHONE_NUMBER_INVALID");
        assertRefused(stranger(), sendCode(""), 406, "PHONE_NUMBER_INVALID");
    }

    @Test
    void aNumberMayBeBannedOrFlooded() throws IOException {
        cluster.accounts().user("+1").banned();
        cluster.accounts().user("+2").flooded();
        cluster.accounts().user("+3").flooded(77);
        assertRefused(stranger(), sendCode("+1"), 400, "PHONE_NUMBER_BANNED");
        assertRefused(stranger(), sendCode("+2"), 400, "PHONE_NUMBER_FLOOD");
        assertRefused(stranger(), sendCode("+3"), 420, "FLOOD_WAIT_77");
    }

    @Test
    void whoeverHasNoAccountMaySignUp() throws IOException {
        cluster.accounts().user(PHONE).unregistered("be nice");
        RawClient client = stranger();
        SentCode sent = send(client);
        AuthorizationSignUpRequired required = (AuthorizationSignUpRequired) call(client, signIn(sent, "12345"));
        TermsOfService terms = required.termsOfService();
        assertThat(terms).isNotNull();
        assertThat(terms.text()).isEqualTo("be nice");
        assertRefused(client, signUp(sent, " "), 400, "FIRSTNAME_INVALID");
        Authorization signedUp = (Authorization) call(client, signUp(sent, "Bob"));
        assertThat(((User) signedUp.user()).firstName()).isEqualTo("Bob");
        assertThat(self(client).firstName()).isEqualTo("Bob");
        RawClient again = stranger();
        assertThat(call(again, signIn(send(again), "12345"))).isInstanceOf(Authorization.class);
    }

    @Test
    void nobodySignsUpWithoutTheCode() throws IOException {
        cluster.accounts().user(PHONE).unregistered();
        RawClient client = stranger();
        SentCode sent = send(client);
        assertRefused(client, signUp(sent, "Bob"), 400, "PHONE_CODE_INVALID");
        assertRefused(client, signIn(sent, "1"), 400, "PHONE_CODE_INVALID");
        assertRefused(client, signUp(sent, "Bob"), 400, "PHONE_CODE_INVALID");
    }

    @Test
    void nobodySignsUpTwice() throws IOException {
        cluster.accounts().user(PHONE);
        RawClient client = stranger();
        assertRefused(client, signUp(send(client), "Bob"), 400, "PHONE_NUMBER_OCCUPIED");
    }

    @Test
    void whoeverLivesElsewhereIsSentThere() throws IOException {
        cluster.accounts().user(PHONE).home(4);
        cluster.accounts().bot("123:abc").home(4);
        assertRefused(stranger(), sendCode(PHONE), 303, "PHONE_MIGRATE_4");
        assertRefused(stranger(), bot("123:abc"), 303, "USER_MIGRATE_4");
        RawClient client = stranger(4);
        assertThat(call(client, signIn(send(client), "12345"))).isInstanceOf(Authorization.class);
        assertThat(call(stranger(4), bot("123:abc"))).isInstanceOf(Authorization.class);
    }
}
