package dev.tl4j.signin.flow;

import dev.tl4j.crypto.CryptoException;
import dev.tl4j.crypto.PasswordKdf;
import dev.tl4j.crypto.SrpProof;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.signin.PasswordAlgo;
import dev.tl4j.tl.signin.PasswordChallenge;
import dev.tl4j.tl.signin.SignInAnswer;
import java.util.Arrays;

/** A password is there, and proved to the server. Whatever comes of it, the characters are erased. */
final class PasswordEntered {
    private static final String CHALLENGE_OUTDATED = "SRP_ID_INVALID";
    private static final String PASSWORD_CHANGED = "SRP_PASSWORD_CHANGED";
    private static final int CHALLENGES = 3;

    private final AwaitPassword asked;
    private final char[] password;

    PasswordEntered(AwaitPassword asked, char[] password) {
        this.asked = asked;
        this.password = password;
    }

    /** Answers the server's challenge, unless the answer would tell more than that the password is known. */
    SignInStep prove(PasswordChallenge challenge) {
        return prove(challenge, 1);
    }

    private SignInStep prove(PasswordChallenge challenge, int challenges) {
        if (!(challenge.algo() instanceof PasswordAlgo.Srp algo)
                || challenge.srpB() == null
                || challenge.srpId() == null) {
            erase();
            return new SignInStep.Failed(new SignInProblem.UntrustedPasswordCheck("nothing to check it with"));
        }
        SrpProof proof;
        try {
            proof = SrpProof.of(
                    kdf(algo),
                    password,
                    challenge.srpB().toByteArray(),
                    asked.context().random());
        } catch (CryptoException e) {
            erase();
            return new SignInStep.Failed(new SignInProblem.UntrustedPasswordCheck(String.valueOf(e.getMessage())));
        }
        return new SignInStep.Send<>(
                asked.context().calls().checkPassword(challenge.srpId(), Bytes.wrap(proof.a()), Bytes.wrap(proof.m1())),
                this::taken,
                refusal -> refused(refusal, challenges),
                this::erase);
    }

    private static PasswordKdf kdf(PasswordAlgo.Srp algo) {
        return PasswordKdf.check(
                algo.salt1().toByteArray(),
                algo.salt2().toByteArray(),
                algo.g(),
                algo.p().toByteArray());
    }

    private SignInStep taken(SignInAnswer answer) {
        erase();
        return SignInFlow.signedIn(answer);
    }

    private SignInStep refused(Refusal refusal, int challenges) {
        if (refusal.is(CHALLENGE_OUTDATED) && challenges < CHALLENGES) {
            return new SignInStep.Send<>(
                    asked.context().calls().getPassword(),
                    challenge -> prove(challenge, challenges + 1),
                    this::ended,
                    this::erase);
        }
        return ended(refusal);
    }

    private SignInStep ended(Refusal refusal) {
        erase();
        SignInProblem problem = refusal.is(PASSWORD_CHANGED) ? new SignInProblem.WrongPassword() : Problems.of(refusal);
        return asked.mistakes().after(problem, asked.attempt(), asked::again);
    }

    private void erase() {
        Arrays.fill(password, '\0');
    }
}
