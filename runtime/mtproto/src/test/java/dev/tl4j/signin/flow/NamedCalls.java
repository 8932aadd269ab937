package dev.tl4j.signin.flow;

import dev.tl4j.tl.BoundCall;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import dev.tl4j.tl.signin.CodeAnswer;
import dev.tl4j.tl.signin.EmailCode;
import dev.tl4j.tl.signin.LoggedOut;
import dev.tl4j.tl.signin.LoginToken;
import dev.tl4j.tl.signin.PasswordChallenge;
import dev.tl4j.tl.signin.SignInAnswer;
import dev.tl4j.tl.signin.SignInBinding;
import dev.tl4j.tl.signin.SignedInUser;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A binding of no layer: its calls are names and values, their answers what a test says. */
final class NamedCalls implements SignInBinding {
    /** A call, as {@code signIn(49, hash, 12345)}. */
    record Named(String name, List<Object> values) implements TlMethod<Object> {
        @Override
        public Object readResult(TlReader reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int constructorId() {
            return 0;
        }

        @Override
        public void write(TlWriter writer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return values.stream().map(String::valueOf).collect(Collectors.joining(", ", name + "(", ")"));
        }
    }

    @SuppressWarnings("unchecked")
    private static <R> BoundCall<R> call(String name, @Nullable Object... values) {
        return BoundCall.of(new Named(name, Arrays.asList(values)), (Function<Object, R>) answer -> (R) answer);
    }

    @Override
    public BoundCall<CodeAnswer> sendCode(
            String phoneNumber,
            int apiId,
            String apiHash,
            boolean allowFlashcall,
            boolean currentNumber,
            boolean allowAppHash,
            boolean allowMissedCall,
            @Nullable List<Bytes> logoutTokens) {
        return call(
                "sendCode",
                phoneNumber,
                apiId,
                apiHash,
                allowFlashcall,
                currentNumber,
                allowAppHash,
                allowMissedCall,
                logoutTokens);
    }

    @Override
    public BoundCall<CodeAnswer> resendCode(String phoneNumber, String phoneCodeHash) {
        return call("resendCode", phoneNumber, phoneCodeHash);
    }

    @Override
    public BoundCall<Boolean> cancelCode(String phoneNumber, String phoneCodeHash) {
        return call("cancelCode", phoneNumber, phoneCodeHash);
    }

    @Override
    public BoundCall<CodeAnswer> resetLoginEmail(String phoneNumber, String phoneCodeHash) {
        return call("resetLoginEmail", phoneNumber, phoneCodeHash);
    }

    @Override
    public BoundCall<SignInAnswer> signIn(String phoneNumber, String phoneCodeHash, String phoneCode) {
        return call("signIn", phoneNumber, phoneCodeHash, phoneCode);
    }

    @Override
    public BoundCall<SignInAnswer> signInByEmail(String phoneNumber, String phoneCodeHash, String code) {
        return call("signInByEmail", phoneNumber, phoneCodeHash, code);
    }

    @Override
    public BoundCall<SignInAnswer> signUp(String phoneNumber, String phoneCodeHash, String firstName, String lastName) {
        return call("signUp", phoneNumber, phoneCodeHash, firstName, lastName);
    }

    @Override
    public BoundCall<Boolean> acceptTermsOfService(String data) {
        return call("acceptTermsOfService", data);
    }

    @Override
    public BoundCall<EmailCode> sendVerifyEmailCode(String phoneNumber, String phoneCodeHash, String email) {
        return call("sendVerifyEmailCode", phoneNumber, phoneCodeHash, email);
    }

    @Override
    public BoundCall<CodeAnswer> verifyEmail(String phoneNumber, String phoneCodeHash, String code) {
        return call("verifyEmail", phoneNumber, phoneCodeHash, code);
    }

    @Override
    public BoundCall<PasswordChallenge> getPassword() {
        return call("getPassword");
    }

    @Override
    public BoundCall<SignInAnswer> checkPassword(long srpId, Bytes a, Bytes m1) {
        return call("checkPassword", srpId, a, m1);
    }

    @Override
    public BoundCall<SignInAnswer> importBotAuthorization(int apiId, String apiHash, String botAuthToken) {
        return call("importBotAuthorization", apiId, apiHash, botAuthToken);
    }

    @Override
    public BoundCall<LoginToken> exportLoginToken(int apiId, String apiHash, List<Long> exceptIds) {
        return call("exportLoginToken", apiId, apiHash, exceptIds);
    }

    @Override
    public BoundCall<LoginToken> importLoginToken(Bytes token) {
        return call("importLoginToken", token);
    }

    @Override
    public BoundCall<List<SignedInUser>> getSelf() {
        return call("getSelf");
    }

    @Override
    public BoundCall<LoggedOut> logOut() {
        return call("logOut");
    }
}
