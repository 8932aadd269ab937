package dev.tl4j.testkit.account;

import dev.tl4j.crypto.DhParams;
import dev.tl4j.crypto.PasswordKdf;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.SrpChallenge;
import dev.tl4j.tl.Bytes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account's password, as a server has it: not the password but what can check it.
 *
 * @see <a href="https://core.telegram.org/api/srp">Two-factor authentication</a>
 */
public final class TwoFactorPassword {
    private static final int SALT = 40;
    private static final DhParams GROUP = DhParams.ofTelegram(3);

    private final String password;
    private final @Nullable String hint;
    private @Nullable Salted salted;

    /** What the first check makes, for all that follow. */
    private record Salted(Bytes salt1, Bytes salt2, PasswordKdf kdf, Bytes verifier) {
        static Salted make(String password, Randomness random) {
            byte[] salt1 = random.bytes(SALT);
            byte[] salt2 = random.bytes(SALT);
            PasswordKdf kdf = PasswordKdf.check(salt1, salt2, GROUP.generator(), GROUP.primeBytes());
            return new Salted(Bytes.wrap(salt1), Bytes.wrap(salt2), kdf, Bytes.wrap(kdf.verifier(password)));
        }
    }

    TwoFactorPassword(String password, @Nullable String hint) {
        this.password = Objects.requireNonNull(password, "password");
        this.hint = hint;
    }

    /** What reminds its owner of it, if anything does. */
    public @Nullable String hint() {
        return hint;
    }

    /** The first salt of its hash. */
    public Bytes salt1(Randomness random) {
        return salted(random).salt1();
    }

    /** The second salt of its hash. */
    public Bytes salt2(Randomness random) {
        return salted(random).salt2();
    }

    SrpChallenge challenge(Randomness random) {
        Salted current = salted(random);
        return new SrpChallenge(current.kdf(), current.verifier().toByteArray(), random);
    }

    /** Takes some tenths of a second the first time. */
    private synchronized Salted salted(Randomness random) {
        if (salted == null) {
            salted = Salted.make(password, random);
        }
        return salted;
    }

    @Override
    public String toString() {
        return "TwoFactorPassword[***]";
    }
}
