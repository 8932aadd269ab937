package dev.tl4j.signin.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.signin.CodeReply;
import dev.tl4j.signin.Decision;
import dev.tl4j.signin.PasswordPrompt;
import dev.tl4j.signin.PhoneSignIn;
import dev.tl4j.signin.SignIn;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.signin.flow.NamedCalls.Named;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.signin.CodeAnswer;
import dev.tl4j.tl.signin.CodeDelivery;
import dev.tl4j.tl.signin.PasswordAlgo;
import dev.tl4j.tl.signin.PasswordChallenge;
import dev.tl4j.tl.signin.SignInAnswer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The second factor, with a server that checks it for real, or cheats. */
class PasswordTest {
    private static final String RIGHT = "p\u00e4ssword\ud83d\ude00";

    private final Passwords server = new Passwords(RIGHT);
    private final List<Object> asked = new ArrayList<>();
    private final List<char[]> given = new ArrayList<>();
    private final Talk talk = new Talk()
            .answer("sendCode", new CodeAnswer.Sent(new CodeDelivery.App(5), "h", null, null))
            .refuse("signIn", 401, "SESSION_PASSWORD_NEEDED");

    private PhoneSignIn with(String... passwords) {
        Iterator<String> next = List.of(passwords).iterator();
        return SignIn.phone("49")
                .code(prompt -> CodeReply.of("1"))
                .password(prompt -> {
                    asked.add(prompt);
                    char[] password = next.next().toCharArray();
                    given.add(password);
                    return password;
                })
                .onMistake(problem -> {
                    asked.add(problem);
                    return Decision.ASK_AGAIN;
                });
    }

    private Talk challenge(PasswordChallenge challenge) {
        return talk.answer("getPassword", challenge);
    }

    private Object check(Named call) {
        return server.accepts(call)
                ? new SignInAnswer.SignedIn(Talk.ANN)
                : new Refusal(400, "PASSWORD_HASH_INVALID", OptionalInt.empty());
    }

    private void allIsErased() {
        assertThat(given).allSatisfy(password -> assertThat(password).containsOnly('\0'));
    }

    @Test
    void provesThePassword() {
        challenge(server.challenge(1, "a hint")).answer("checkPassword", this::check);
        assertThat(talk.signsIn(with(RIGHT))).isEqualTo(Talk.ANN);
        assertThat(asked).containsExactly(new PasswordPrompt(Optional.of("a hint"), 1));
        assertThat(given).hasSize(1);
        allIsErased();
    }

    @Test
    void asksAgainAfterAWrongOneAndAnswersANewChallenge() {
        Passwords other = new Passwords(RIGHT);
        challenge(server.challenge(1, null)).answer("checkPassword", this::check);
        challenge(other.challenge(2, null)).answer("checkPassword", call -> {
            assertThat(call.values().get(0)).isEqualTo(2L);
            return other.accepts(call) ? new SignInAnswer.SignedIn(Talk.ANN) : null;
        });
        assertThat(talk.signsIn(with("wrong", RIGHT))).isEqualTo(Talk.ANN);
        assertThat(asked)
                .containsExactly(
                        new PasswordPrompt(Optional.empty(), 1),
                        new SignInProblem.WrongPassword(),
                        new PasswordPrompt(Optional.empty(), 2));
        allIsErased();
    }

    @Test
    void endsWithAWrongOneUnlessToldToGoOn() {
        challenge(server.challenge(1, null)).answer("checkPassword", this::check);
        assertThat(talk.fails(with("wrong").onMistake(problem -> Decision.GIVE_UP)))
                .isEqualTo(new SignInProblem.WrongPassword());
        allIsErased();
    }

    @Test
    void answersANewChallengeWhenTheOldOneIsOutdatedWithoutAskingAgain() {
        challenge(server.challenge(1, null)).refuse("checkPassword", 400, "SRP_ID_INVALID");
        challenge(server.challenge(2, null)).answer("checkPassword", this::check);
        assertThat(talk.signsIn(with(RIGHT))).isEqualTo(Talk.ANN);
        assertThat(asked).hasSize(1);
        allIsErased();
    }

    @Test
    void doesNotAnswerChallengesForEver() {
        for (int i = 0; i < 3; i++) {
            challenge(server.challenge(i, null)).refuse("checkPassword", 400, "SRP_ID_INVALID");
        }
        assertThat(talk.fails(with(RIGHT))).isEqualTo(new SignInProblem.Refused(400, "SRP_ID_INVALID"));
        allIsErased();
    }

    @Test
    void asksAgainWhenThePasswordWasChanged() {
        challenge(server.challenge(1, null)).refuse("checkPassword", 400, "SRP_PASSWORD_CHANGED");
        challenge(server.challenge(2, null)).answer("checkPassword", this::check);
        assertThat(talk.signsIn(with("old", RIGHT))).isEqualTo(Talk.ANN);
        allIsErased();
    }

    @Test
    void tellsHowLongToWait() {
        challenge(server.challenge(1, null)).flood("checkPassword", 90);
        assertThat(talk.fails(with(RIGHT))).isEqualTo(new SignInProblem.Flood(90));
        allIsErased();
    }

    @Test
    void tellsWhoeverHasNoneThatOneIsNeeded() {
        challenge(server.challenge(1, "a hint"));
        assertThat(talk.fails(SignIn.phone("49").code(prompt -> CodeReply.of("1"))))
                .isEqualTo(new SignInProblem.PasswordRequired(Optional.of("a hint")));
    }

    @Test
    void mayBeCancelled() {
        challenge(server.challenge(1, null));
        assertThat(talk.fails(with().password(prompt -> null))).isEqualTo(new SignInProblem.Cancelled());
    }

    @Test
    void refusesAnAlgorithmThatItDoesNotKnowBeforeItAsks() {
        challenge(new PasswordChallenge(true, new PasswordAlgo.Other("NewAlgo"), Bytes.EMPTY, 1L, null));
        assertThat(talk.fails(with(RIGHT))).isEqualTo(new SignInProblem.UnsupportedPassword("NewAlgo"));
        assertThat(asked).isEmpty();
    }

    @Test
    void tellsNothingToAServerWhosePrimeIsNone() {
        byte[] p = Passwords.P.clone();
        p[255] -= 2;
        distrusts(algo(3, p), new Passwords(RIGHT).challenge(1, null).srpB());
    }

    @Test
    void tellsNothingToAServerWhoseGeneratorIsNone() {
        distrusts(algo(2, Passwords.P), new Passwords(RIGHT).challenge(1, null).srpB());
        distrusts(algo(8, Passwords.P), new Passwords(RIGHT).challenge(1, null).srpB());
    }

    @Test
    void tellsNothingToAServerWhoseValueIsOutOfRange() {
        BigInteger p = new BigInteger(1, Passwords.P);
        for (BigInteger b : List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.ONE.shiftLeft(1984),
                p.subtract(BigInteger.ONE.shiftLeft(1984)),
                p.subtract(BigInteger.ONE),
                p,
                p.add(BigInteger.TEN))) {
            distrusts(Passwords.ALGO, Bytes.wrap(b.toByteArray()));
        }
    }

    @Test
    void tellsNothingToAServerThatChecksNothing() {
        distrusts(null, Bytes.EMPTY);
        distrusts(Passwords.ALGO, null);
    }

    private static PasswordAlgo algo(int g, byte[] p) {
        return new PasswordAlgo.Srp(Bytes.utf8("1"), Bytes.utf8("2"), g, Bytes.wrap(Arrays.copyOf(p, p.length)));
    }

    private void distrusts(PasswordAlgo algo, Bytes b) {
        Talk cheating = new Talk()
                .answer("sendCode", new CodeAnswer.Sent(new CodeDelivery.App(5), "h", null, null))
                .refuse("signIn", 401, "SESSION_PASSWORD_NEEDED")
                .answer("getPassword", new PasswordChallenge(true, algo, b, 1L, null));
        assertThat(cheating.fails(with(RIGHT))).isInstanceOf(SignInProblem.UntrustedPasswordCheck.class);
        assertThat(cheating.log).doesNotContain("checkPassword");
        allIsErased();
    }

    @Test
    void erasesThePasswordIfNothingComesOfTheCheck() {
        PasswordEntered entered = new PasswordEntered(
                new AwaitPassword(
                        new SignInContext(new NamedCalls(), 2, "hash", new java.util.Random(1)::nextBytes),
                        Optional.empty(),
                        new Mistakes(problem -> null),
                        1),
                keep(RIGHT.toCharArray()));
        SignInStep.Send<?> check = (SignInStep.Send<?>) entered.prove(server.challenge(1, null));
        assertThat(given.get(0)).doesNotContain('\0');
        check.abandoned().run();
        allIsErased();
    }

    private char[] keep(char[] password) {
        given.add(password);
        return password;
    }
}
