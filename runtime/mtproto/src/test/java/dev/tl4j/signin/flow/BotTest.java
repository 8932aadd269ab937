package dev.tl4j.signin.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.signin.SignIn;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.tl.signin.SignInAnswer;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotTest {
    private final Talk talk = new Talk();

    @Test
    void signsInByItsToken() {
        talk.answer("importBotAuthorization", new SignInAnswer.SignedIn(Talk.ANN));
        assertThat(talk.signsIn(SignIn.bot("3:x"))).isEqualTo(Talk.ANN);
        assertThat(talk.log).containsExactly("importBotAuthorization(2, hash, 3:x)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCESS_TOKEN_INVALID", "ACCESS_TOKEN_EXPIRED"})
    void saysThatATokenIsWrong(String error) {
        talk.refuse("importBotAuthorization", 400, error);
        assertThat(talk.fails(SignIn.bot("3:x"))).isEqualTo(new SignInProblem.InvalidBotToken());
    }

    @Test
    void tellsHowLongToWait() {
        talk.answer("importBotAuthorization", new Refusal(420, "FLOOD_WAIT_X", OptionalInt.of(5)));
        assertThat(talk.fails(SignIn.bot("3:x"))).isEqualTo(new SignInProblem.Flood(5));
    }

    @Test
    void cannotSignUp() {
        talk.answer("importBotAuthorization", new SignInAnswer.SignUpRequired(null));
        assertThat(talk.fails(SignIn.bot("3:x"))).isEqualTo(new SignInProblem.UnregisteredPhoneNumber());
    }
}
