package dev.tl4j.signin.flow;

import dev.tl4j.crypto.DhParams;
import dev.tl4j.crypto.PasswordKdf;
import dev.tl4j.crypto.SrpChallenge;
import dev.tl4j.signin.flow.NamedCalls.Named;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.signin.PasswordAlgo;
import dev.tl4j.tl.signin.PasswordChallenge;
import java.util.Random;

/** A server that knows an account's password, and checks it for real. */
final class Passwords {
    static final byte[] P = DhParams.ofTelegram(3).primeBytes();
    static final PasswordAlgo.Srp ALGO =
            new PasswordAlgo.Srp(Bytes.utf8("salt one"), Bytes.utf8("salt two"), 3, Bytes.wrap(P));

    private static final PasswordKdf KDF =
            PasswordKdf.check(ALGO.salt1().toByteArray(), ALGO.salt2().toByteArray(), 3, P);

    private final SrpChallenge check;

    Passwords(String password) {
        Random random = new Random(2);
        check = new SrpChallenge(KDF, KDF.verifier(password), random::nextBytes);
    }

    static PasswordChallenge challenge(String password, String hint) {
        return new Passwords(password).challenge(1, hint);
    }

    PasswordChallenge challenge(long id, String hint) {
        return new PasswordChallenge(true, ALGO, Bytes.wrap(check.srpB()), id, hint);
    }

    /** Whether a {@code checkPassword} proves the password. */
    boolean accepts(Named call) {
        return check.accepts(
                ((Bytes) call.values().get(1)).toByteArray(),
                ((Bytes) call.values().get(2)).toByteArray());
    }
}
