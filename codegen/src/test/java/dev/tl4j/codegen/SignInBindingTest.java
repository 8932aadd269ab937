package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.tl.BoundCall;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlJson;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.signin.CodeAnswer;
import dev.tl4j.tl.signin.CodeDelivery;
import dev.tl4j.tl.signin.CodeKind;
import dev.tl4j.tl.signin.EmailCode;
import dev.tl4j.tl.signin.LoggedOut;
import dev.tl4j.tl.signin.LoginToken;
import dev.tl4j.tl.signin.PasswordAlgo;
import dev.tl4j.tl.signin.PasswordChallenge;
import dev.tl4j.tl.signin.SignInAnswer;
import dev.tl4j.tl.signin.SignInBinding;
import dev.tl4j.tl.signin.SignedInUser;
import dev.tl4j.tl.signin.TermsOfService;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What signing in takes, in the classes of both layers, from a subset that names next to nothing. */
class SignInBindingTest {
    private static final Map<String, TlSchema> COMPILED = new HashMap<>();

    @TempDir
    private static Path folder;

    private static synchronized TlSchema schema(String layer) {
        return COMPILED.computeIfAbsent(
                layer,
                file -> load(new Project(folder.resolve(file.replace('/', '-')))
                        .annotate(
                                "com.acme",
                                "schema = \"" + file
                                        + "\", name = \"Api\", include = \"help.getConfig\", signIn = true")
                        .build()));
    }

    private static TlSchema load(Build build) {
        assertThat(build.success()).as(build.diagnostics().toString()).isTrue();
        assertThat(build.diagnostics()).allMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.NOTE);
        try {
            return (TlSchema) Class.forName("com.acme.Api", true, build.load())
                    .getMethod("schema")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("com.acme.Api", e);
        }
    }

    private static SignInBinding calls(String layer) {
        return Objects.requireNonNull(schema(layer).binding().signIn());
    }

    private static SignInBinding calls() {
        return calls(CompiledSchema.LAYER_229);
    }

    private static <R> R read(BoundCall<R> call, String json) {
        return call.read(TlJson.read(schema(CompiledSchema.LAYER_229), json));
    }

    @ParameterizedTest
    @ValueSource(strings = {CompiledSchema.LAYER_229, CompiledSchema.LAYER_228})
    void makesTheCallsAsTheSchemaHasThem(String layer) {
        SignInBinding calls = calls(layer);
        assertThat(json(calls.sendCode("1", 2, "hash", true, true, true, true, List.of(Bytes.utf8("a")))))
                .isEqualTo(
                        "{\"_\":\"auth.sendCode\",\"phone_number\":\"1\",\"api_id\":2,\"api_hash\":\"hash\",\"settings\":"
                                + "{\"_\":\"codeSettings\",\"allow_flashcall\":true,\"current_number\":true,\"allow_app_hash\":true,"
                                + "\"allow_missed_call\":true,\"logout_tokens\":[\"YQ==\"]}}");
        assertThat(json(calls.sendCode("1", 2, "hash", false, false, false, false, null)))
                .endsWith("\"settings\":{\"_\":\"codeSettings\"}}");
        assertThat(json(calls.resendCode("1", "h")))
                .isEqualTo("{\"_\":\"auth.resendCode\",\"phone_number\":\"1\",\"phone_code_hash\":\"h\"}");
        assertThat(json(calls.cancelCode("1", "h")))
                .isEqualTo("{\"_\":\"auth.cancelCode\",\"phone_number\":\"1\",\"phone_code_hash\":\"h\"}");
        assertThat(json(calls.resetLoginEmail("1", "h")))
                .isEqualTo("{\"_\":\"auth.resetLoginEmail\",\"phone_number\":\"1\",\"phone_code_hash\":\"h\"}");
        assertThat(json(calls.signIn("1", "h", "123")))
                .isEqualTo(
                        "{\"_\":\"auth.signIn\",\"phone_number\":\"1\",\"phone_code_hash\":\"h\",\"phone_code\":\"123\"}");
        assertThat(json(calls.signInByEmail("1", "h", "123")))
                .isEqualTo("{\"_\":\"auth.signIn\",\"phone_number\":\"1\",\"phone_code_hash\":\"h\","
                        + "\"email_verification\":{\"_\":\"emailVerificationCode\",\"code\":\"123\"}}");
        assertThat(json(calls.signUp("1", "h", "Ann", "Lee")))
                .isEqualTo("{\"_\":\"auth.signUp\",\"phone_number\":\"1\",\"phone_code_hash\":\"h\","
                        + "\"first_name\":\"Ann\",\"last_name\":\"Lee\"}");
        assertThat(json(calls.acceptTermsOfService("{}")))
                .isEqualTo("{\"_\":\"help.acceptTermsOfService\",\"id\":{\"_\":\"dataJSON\",\"data\":\"{}\"}}");
        String purpose =
                "\"purpose\":{\"_\":\"emailVerifyPurposeLoginSetup\",\"phone_number\":\"1\",\"phone_code_hash\":\"h\"}";
        assertThat(json(calls.sendVerifyEmailCode("1", "h", "a@b")))
                .isEqualTo("{\"_\":\"account.sendVerifyEmailCode\"," + purpose + ",\"email\":\"a@b\"}");
        assertThat(json(calls.verifyEmail("1", "h", "123")))
                .isEqualTo("{\"_\":\"account.verifyEmail\"," + purpose
                        + ",\"verification\":{\"_\":\"emailVerificationCode\",\"code\":\"123\"}}");
        assertThat(json(calls.getPassword())).isEqualTo("{\"_\":\"account.getPassword\"}");
        assertThat(json(calls.checkPassword(7, Bytes.utf8("a"), Bytes.utf8("m"))))
                .isEqualTo("{\"_\":\"auth.checkPassword\",\"password\":"
                        + "{\"_\":\"inputCheckPasswordSRP\",\"srp_id\":\"7\",\"A\":\"YQ==\",\"M1\":\"bQ==\"}}");
        assertThat(json(calls.importBotAuthorization(2, "hash", "3:x")))
                .isEqualTo("{\"_\":\"auth.importBotAuthorization\",\"flags\":0,\"api_id\":2,\"api_hash\":\"hash\","
                        + "\"bot_auth_token\":\"3:x\"}");
        assertThat(json(calls.exportLoginToken(2, "hash", List.of(3L))))
                .isEqualTo(
                        "{\"_\":\"auth.exportLoginToken\",\"api_id\":2,\"api_hash\":\"hash\",\"except_ids\":[\"3\"]}");
        assertThat(json(calls.importLoginToken(Bytes.utf8("a"))))
                .isEqualTo("{\"_\":\"auth.importLoginToken\",\"token\":\"YQ==\"}");
        assertThat(json(calls.getSelf())).isEqualTo("{\"_\":\"users.getUsers\",\"id\":[{\"_\":\"inputUserSelf\"}]}");
        assertThat(json(calls.logOut())).isEqualTo("{\"_\":\"auth.logOut\"}");
    }

    private static String json(BoundCall<?> call) {
        return TlJson.write(call.method());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "App;\"length\":5;App[length=5]",
                "Sms;\"length\":5;Sms[length=5]",
                "SmsWord;\"beginning\":\"a\";SmsWord[beginning=a]",
                "SmsWord;;SmsWord[beginning=null]",
                "SmsPhrase;\"beginning\":\"a\";SmsPhrase[beginning=a]",
                "Call;\"length\":5;Call[length=5]",
                "FlashCall;\"pattern\":\"+1*\";FlashCall[pattern=+1*]",
                "MissedCall;\"prefix\":\"+1\",\"length\":5;MissedCall[prefix=+1, length=5]",
                "EmailCode;\"email_pattern\":\"a***\",\"length\":6;Email[emailPattern=a***, length=6]",
                "SetUpEmailRequired;;EmailSetUpRequired[]",
                "FragmentSms;\"url\":\"u\",\"length\":5;FragmentSms[url=u, length=5]",
                "FirebaseSms;\"length\":5;FirebaseSms[length=5]",
            })
    void readsEveryWayThatACodeComes(String row) {
        String[] cells = row.split(";");
        String fields = cells[1].isEmpty() ? "" : "," + cells[1];
        CodeAnswer answer = read(
                calls().resendCode("1", "h"),
                "{\"_\":\"auth.sentCode\",\"phone_code_hash\":\"x\",\"type\":{\"_\":\"auth.sentCodeType" + cells[0]
                        + "\"" + fields + "}}");
        assertThat(answer)
                .hasToString("Sent[delivery=" + cells[2] + ", hash=***, next=null, timeout=null]")
                .isInstanceOfSatisfying(
                        CodeAnswer.Sent.class, sent -> assertThat(sent.hash()).isEqualTo("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sms", "Call", "FlashCall", "MissedCall", "FragmentSms"})
    void readsHowACodeWouldComeNext(String kind) {
        CodeAnswer answer = read(
                calls().resendCode("1", "h"),
                "{\"_\":\"auth.sentCode\",\"phone_code_hash\":\"x\",\"timeout\":60,\"next_type\":{\"_\":\"auth.codeType"
                        + kind + "\"},\"type\":{\"_\":\"auth.sentCodeTypeApp\",\"length\":5}}");
        assertThat(answer).isInstanceOfSatisfying(CodeAnswer.Sent.class, sent -> {
            assertThat(Objects.requireNonNull(sent.next()).name().replace("_", ""))
                    .isEqualToIgnoringCase(kind);
            assertThat(sent.timeout()).isEqualTo(60);
        });
    }

    private static final String AUTHORIZATION =
            "{\"_\":\"auth.authorization\",\"user\":{\"_\":\"user\",\"id\":\"7\",\"access_hash\":\"8\","
                    + "\"first_name\":\"Ann\",\"last_name\":\"Lee\",\"username\":\"ann\",\"phone\":\"1\"}}";
    private static final SignInAnswer SIGNED_IN =
            new SignInAnswer.SignedIn(new SignedInUser(7, false, 8L, "Ann", "Lee", "ann", "1"));

    @Test
    void readsWhoSignedIn() {
        assertThat(read(calls().signIn("1", "h", "1"), AUTHORIZATION)).isEqualTo(SIGNED_IN);
        assertThat(
                        read(
                                calls().importBotAuthorization(1, "h", "t"),
                                "{\"_\":\"auth.authorization\",\"user\":{\"_\":\"user\",\"id\":\"7\",\"bot\":true,\"bot_info_version\":1}}"))
                .isEqualTo(new SignInAnswer.SignedIn(new SignedInUser(7, true, null, null, null, null, null)));
        Object self = TlJson.read(schema(CompiledSchema.LAYER_229), "{\"_\":\"user\",\"id\":\"7\"}");
        assertThat(calls().getSelf().read(List.of(self)))
                .containsExactly(new SignedInUser(7, false, null, null, null, null, null));
    }

    @Test
    void readsThatAnAccountIsToBeMade() {
        assertThat(read(calls().signIn("1", "h", "1"), "{\"_\":\"auth.authorizationSignUpRequired\"}"))
                .isEqualTo(new SignInAnswer.SignUpRequired(null));
        assertThat(read(
                        calls().signIn("1", "h", "1"),
                        "{\"_\":\"auth.authorizationSignUpRequired\",\"terms_of_service\":{\"_\":\"help.termsOfService\","
                                + "\"popup\":true,\"id\":{\"_\":\"dataJSON\",\"data\":\"{1}\"},\"text\":\"Be good\","
                                + "\"entities\":[],\"min_age_confirm\":16}}"))
                .isEqualTo(new SignInAnswer.SignUpRequired(new TermsOfService(true, "{1}", "Be good", 16)));
    }

    @Test
    void readsOtherOutcomesOfAskingForACode() {
        assertThat(read(
                        calls().resendCode("1", "h"),
                        "{\"_\":\"auth.sentCodeSuccess\",\"authorization\":" + AUTHORIZATION + "}"))
                .isEqualTo(new CodeAnswer.Done(SIGNED_IN));
        assertThat(read(
                        calls().resendCode("1", "h"),
                        "{\"_\":\"auth.sentCodePaymentRequired\",\"store_product\":\"p\",\"phone_code_hash\":\"x\","
                                + "\"support_email_address\":\"a@b\",\"support_email_subject\":\"s\",\"premium_days\":1,"
                                + "\"currency\":\"EUR\",\"amount\":\"1\"}"))
                .isEqualTo(new CodeAnswer.PaymentRequired("p", "a@b"));
    }

    @Test
    void readsWhatBecomesOfAnEmailAddress() {
        assertThat(read(
                        calls().sendVerifyEmailCode("1", "h", "a@b"),
                        "{\"_\":\"account.sentEmailCode\",\"email_pattern\":\"a***\",\"length\":6}"))
                .isEqualTo(new EmailCode("a***", 6));
        BoundCall<CodeAnswer> verify = calls().verifyEmail("1", "h", "1");
        assertThat(read(
                        verify,
                        "{\"_\":\"account.emailVerifiedLogin\",\"email\":\"a@b\",\"sent_code\":{\"_\":\"auth.sentCode\","
                                + "\"phone_code_hash\":\"y\",\"type\":{\"_\":\"auth.sentCodeTypeSms\",\"length\":5},"
                                + "\"next_type\":{\"_\":\"auth.codeTypeCall\"}}}"))
                .isEqualTo(new CodeAnswer.Sent(new CodeDelivery.Sms(5), "y", CodeKind.CALL, null));
        assertThatThrownBy(() -> read(verify, "{\"_\":\"account.emailVerified\",\"email\":\"a@b\"}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("account.EmailVerified: expected a constructor that tl4j knows, got EmailVerified");
    }

    @Test
    void readsPasswords() {
        String rest = "\"new_algo\":{\"_\":\"passwordKdfAlgoUnknown\"},\"new_secure_algo\":"
                + "{\"_\":\"securePasswordKdfAlgoUnknown\"},\"secure_random\":\"\"}";
        assertThat(read(calls().getPassword(), "{\"_\":\"account.password\"," + rest))
                .isEqualTo(new PasswordChallenge(false, null, null, null, null));
        String srp = "\"has_password\":true,\"srp_B\":\"YQ==\",\"srp_id\":\"7\",\"current_algo\":";
        PasswordChallenge challenge = read(
                calls().getPassword(),
                "{\"_\":\"account.password\",\"hint\":\"cat\"," + srp
                        + "{\"_\":\"passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow\","
                        + "\"salt1\":\"MQ==\",\"salt2\":\"Mg==\",\"g\":3,\"p\":\"cA==\"}," + rest);
        assertThat(challenge)
                .isEqualTo(new PasswordChallenge(
                        true,
                        new PasswordAlgo.Srp(Bytes.utf8("1"), Bytes.utf8("2"), 3, Bytes.utf8("p")),
                        Bytes.utf8("a"),
                        7L,
                        "cat"))
                .hasToString("PasswordChallenge[hasPassword=true]");
        assertThat(read(
                                calls().getPassword(),
                                "{\"_\":\"account.password\"," + srp + "{\"_\":\"passwordKdfAlgoUnknown\"}," + rest)
                        .algo())
                .isEqualTo(new PasswordAlgo.Other("PasswordKdfAlgoUnknown"));
    }

    @Test
    void readsLoginTokensAndLogOut() {
        BoundCall<LoginToken> call = calls().importLoginToken(Bytes.EMPTY);
        assertThat(read(call, "{\"_\":\"auth.loginToken\",\"expires\":5,\"token\":\"YQ==\"}"))
                .isEqualTo(new LoginToken.Shown(5, Bytes.utf8("a")));
        assertThat(read(call, "{\"_\":\"auth.loginTokenMigrateTo\",\"dc_id\":4,\"token\":\"YQ==\"}"))
                .isEqualTo(new LoginToken.MigrateTo(4, Bytes.utf8("a")));
        assertThat(read(call, "{\"_\":\"auth.loginTokenSuccess\",\"authorization\":" + AUTHORIZATION + "}"))
                .isEqualTo(new LoginToken.Accepted(SIGNED_IN));
        assertThat(read(calls().logOut(), "{\"_\":\"auth.loggedOut\"}")).isEqualTo(new LoggedOut(null));
        assertThat(read(calls().logOut(), "{\"_\":\"auth.loggedOut\",\"future_auth_token\":\"YQ==\"}"))
                .isEqualTo(new LoggedOut(Bytes.utf8("a")));
    }

    @Test
    void saysWhatIsMissing(@TempDir Path project) {
        Build build = new Project(project)
                .file("tl/own.tl", """
                        user#1 id:long = User;
                        inputUserSelf#2 x:int = InputUser;
                        ---functions---
                        users.getUsers#3 id:Vector<InputUser> = Vector<User>;
                        auth.logOut#4 = User;
                        auth.importLoginToken#5 token:bytes key:int = User;
                        """)
                .annotate("com.acme", "schema = \"own.tl\", name = \"Api\", signIn = true")
                .build();
        assertThat(build.success()).isFalse();
        assertThat(errors(build))
                .contains(
                        "tl4j: signIn: auth.sendCode is missing",
                        "tl4j: signIn: auth.sentCode is missing",
                        "tl4j: signIn: user: expected the fields [id:long, bot:true, access_hash:long, first_name:string,"
                                + " last_name:string, username:string, phone:string], got user#1 id:long = User",
                        "tl4j: signIn: inputUserSelf: expected no required field but those that tl4j knows, got x in"
                                + " inputUserSelf#2 x:int = InputUser",
                        "tl4j: signIn: auth.logOut: expected the result auth.LoggedOut, got auth.logOut#4 = User")
                .doesNotContain("tl4j: signIn: auth.sentCodeTypeSmsWord is missing");
    }

    private static List<String> errors(Build build) {
        return build.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    @Test
    void saysWhatWasExcluded(@TempDir Path project) {
        Build build = new Project(project)
                .annotate(
                        "com.acme",
                        "schema = \"telegram/api.tl\", name = \"Api\", include = \"help.getConfig\", exclude = \"auth.signUp\","
                                + " signIn = true")
                .build();
        assertThat(errors(build)).containsExactly("tl4j: signIn: auth.signUp is missing");
    }

    @Test
    void isNotThereUnlessAskedFor(@TempDir Path project) {
        TlSchema schema = load(new Project(project)
                .annotate("com.acme", "schema = \"telegram/api.tl\", name = \"Api\", include = \"help.getConfig\"")
                .build());
        assertThat(schema.binding().signIn()).isNull();
        assertThat(schema.binding().getConfig()).isNotNull();
    }

    @Test
    void livesWithConstructorsOfLaterLayers(@TempDir Path project) {
        TlSchema later = load(new Project(project)
                .file("tl/later.tl", """
                        auth.sentCodeTypeDream = auth.SentCodeType;
                        auth.codeTypeDream = auth.CodeType;
                        auth.sentCodeDream = auth.SentCode;
                        """)
                .annotate(
                        "com.acme",
                        "schema = {\"telegram/api.tl\", \"later.tl\"}, name = \"Api\", include = \"help.getConfig\", signIn = true")
                .build());
        BoundCall<CodeAnswer> call =
                Objects.requireNonNull(later.binding().signIn()).resendCode("1", "h");
        assertThat(call.read(TlJson.read(
                        later,
                        "{\"_\":\"auth.sentCode\",\"phone_code_hash\":\"x\",\"type\":{\"_\":\"auth.sentCodeTypeDream\"},"
                                + "\"next_type\":{\"_\":\"auth.codeTypeDream\"}}")))
                .isEqualTo(new CodeAnswer.Sent(new CodeDelivery.Other("SentCodeTypeDream"), "x", CodeKind.OTHER, null));
        assertThatThrownBy(() -> call.read(TlJson.read(later, "{\"_\":\"auth.sentCodeDream\"}")))
                .hasMessage("auth.SentCode: expected a constructor that tl4j knows, got SentCodeDream");
    }
}
