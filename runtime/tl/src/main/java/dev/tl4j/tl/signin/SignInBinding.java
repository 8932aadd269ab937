package dev.tl4j.tl.signin;

import dev.tl4j.tl.BoundCall;
import dev.tl4j.tl.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls that signing in takes. A generated binding has all of them or none: {@code @GenerateTl(signIn = true)} makes sure of it when
 * the classes are generated.
 */
public interface SignInBinding {
    /**
     * {@code auth.sendCode}.
     *
     * @param allowFlashcall whether the code may be the number of a caller who hangs up
     * @param currentNumber whether the number is that of the device the program runs on
     * @param allowAppHash whether an SMS may carry the app's hash, for Android to hand it over
     * @param allowMissedCall whether the code may be the last digits of a caller who hangs up
     * @param logoutTokens what former sessions were given when they logged out; null for none
     */
    BoundCall<CodeAnswer> sendCode(
            String phoneNumber,
            int apiId,
            String apiHash,
            boolean allowFlashcall,
            boolean currentNumber,
            boolean allowAppHash,
            boolean allowMissedCall,
            @Nullable List<Bytes> logoutTokens);

    /** {@code auth.resendCode}: the code once more, by the next kind of delivery. */
    BoundCall<CodeAnswer> resendCode(String phoneNumber, String phoneCodeHash);

    /** {@code auth.cancelCode}. */
    BoundCall<Boolean> cancelCode(String phoneNumber, String phoneCodeHash);

    /** {@code auth.resetLoginEmail}: the code by other ways than an e-mail that nobody can read. */
    BoundCall<CodeAnswer> resetLoginEmail(String phoneNumber, String phoneCodeHash);

    /** {@code auth.signIn} with a code. */
    BoundCall<SignInAnswer> signIn(String phoneNumber, String phoneCodeHash, String phoneCode);

    /** {@code auth.signIn} with a code that came by e-mail. */
    BoundCall<SignInAnswer> signInByEmail(String phoneNumber, String phoneCodeHash, String code);

    /** {@code auth.signUp}. */
    BoundCall<SignInAnswer> signUp(String phoneNumber, String phoneCodeHash, String firstName, String lastName);

    /** {@code help.acceptTermsOfService}, by their id. */
    BoundCall<Boolean> acceptTermsOfService(String data);

    /** {@code account.sendVerifyEmailCode}, to set up the e-mail that codes for signing in go to. */
    BoundCall<EmailCode> sendVerifyEmailCode(String phoneNumber, String phoneCodeHash, String email);

    /** {@code account.verifyEmail}, to set up the e-mail that codes for signing in go to. */
    BoundCall<CodeAnswer> verifyEmail(String phoneNumber, String phoneCodeHash, String code);

    /** {@code account.getPassword}. */
    BoundCall<PasswordChallenge> getPassword();

    /** {@code auth.checkPassword}, by the proof that SRP makes. */
    BoundCall<SignInAnswer> checkPassword(long srpId, Bytes a, Bytes m1);

    /** {@code auth.importBotAuthorization}. */
    BoundCall<SignInAnswer> importBotAuthorization(int apiId, String apiHash, String botAuthToken);

    /** {@code auth.exportLoginToken}: what a QR code shows. */
    BoundCall<LoginToken> exportLoginToken(int apiId, String apiHash, List<Long> exceptIds);

    /** {@code auth.importLoginToken}: a token of another data center. */
    BoundCall<LoginToken> importLoginToken(Bytes token);

    /** {@code users.getUsers} of oneself: the user as whom this session is signed in. */
    BoundCall<List<SignedInUser>> getSelf();

    /** {@code auth.logOut}. */
    BoundCall<LoggedOut> logOut();
}
