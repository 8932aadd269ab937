package dev.tl4j.testkit;

import dev.tl4j.crypto.DhParams;
import dev.tl4j.testkit.account.PasswordChecks;
import dev.tl4j.testkit.account.SignInError;
import dev.tl4j.testkit.account.TwoFactorPassword;
import dev.tl4j.testkit.account.UserAccount;
import dev.tl4j.testkit.api.InputCheckPasswordSRP;
import dev.tl4j.testkit.api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow;
import dev.tl4j.testkit.api.SecurePasswordKdfAlgoSHA512;
import dev.tl4j.testkit.api.account.GetPassword;
import dev.tl4j.testkit.api.account.Password;
import dev.tl4j.testkit.api.auth.CheckPassword;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;

/** The password behind the code. */
final class PasswordAnswers {
    private static final DhParams GROUP = DhParams.ofTelegram(3);
    private static final int SALT = 8;
    private static final int RANDOM = 256;

    private final DcOptions options;
    private final PasswordChecks checks;
    private final UserObjects users;

    PasswordAnswers(DcOptions options, UserObjects users) {
        this.options = options;
        this.checks = options.cluster().passwordChecks;
        this.users = users;
    }

    void addTo(Handlers handlers) {
        handlers.answer(GetPassword.class, this::getPassword);
        handlers.answer(CheckPassword.class, this::checkPassword);
    }

    private TlObject getPassword(GetPassword request, ServerCall call) {
        UserAccount account = owner(call);
        Password.Builder answer = Password.builder()
                .newAlgo(algorithm(random(SALT), random(SALT)))
                .newSecureAlgo(new SecurePasswordKdfAlgoSHA512(random(SALT)))
                .secureRandom(random(RANDOM));
        TwoFactorPassword password = account.password();
        checks.begin(account, options.random()).ifPresent(begun -> {
            if (password != null) {
                answer.hasPassword(true)
                        .currentAlgo(algorithm(password.salt1(options.random()), password.salt2(options.random())))
                        .srpB(begun.srpB())
                        .srpId(begun.srpId())
                        .hint(password.hint());
            }
        });
        return answer.build();
    }

    private static UserAccount owner(ServerCall call) {
        return call.key().signIn().passwordOwner().orElseThrow(SignInError.AUTH_KEY_UNREGISTERED::exception);
    }

    private Bytes random(int length) {
        return Bytes.wrap(options.random().bytes(length));
    }

    private static PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow algorithm(
            Bytes salt1, Bytes salt2) {
        return new PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(
                salt1, salt2, GROUP.generator(), Bytes.wrap(GROUP.primeBytes()));
    }

    private TlObject checkPassword(CheckPassword request, ServerCall call) {
        UserAccount account = owner(call);
        if (!(request.password() instanceof InputCheckPasswordSRP proof)) {
            throw SignInError.PASSWORD_HASH_INVALID.exception();
        }
        checks.finish(account, proof.srpId(), proof.A(), proof.M1());
        call.key().signIn().enter(account.authorize());
        return new WireAuthorization(users.user(account, call));
    }
}
