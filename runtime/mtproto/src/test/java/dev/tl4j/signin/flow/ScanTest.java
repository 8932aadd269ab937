package dev.tl4j.signin.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.signin.QrSignIn;
import dev.tl4j.signin.SignIn;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.signin.LoginToken;
import dev.tl4j.tl.signin.SignInAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Signing in by a QR code. */
class ScanTest {
    private static final String EXPORT = "exportLoginToken(2, hash, [])";
    private static final String IMPORT = "importLoginToken(bytes[1])";
    private static final LoginToken ACCEPTED = new LoginToken.Accepted(new SignInAnswer.SignedIn(Talk.ANN));

    private final Talk talk = new Talk();
    private final List<String> shown = new ArrayList<>();
    private final QrSignIn how = SignIn.qr(link -> shown.add(link.url() + " " + link.expires()));

    private static LoginToken token(String text, int expires) {
        return new LoginToken.Shown(expires, Bytes.utf8(text));
    }

    private static LoginToken there(int dcId) {
        return new LoginToken.MigrateTo(dcId, Bytes.utf8("t"));
    }

    @Test
    void waitsUntilTheCodeIsScanned() {
        talk.answer("exportLoginToken", token("\u00bf\u00ff?", 30)).answer("exportLoginToken", ACCEPTED);
        assertThat(talk.signsIn(how)).isEqualTo(Talk.ANN);
        assertThat(talk.log).containsExactly(EXPORT, "wait until 30", EXPORT);
        assertThat(shown).containsExactly("tg://login?token=wr_Dvz8 30");
    }

    @Test
    void showsANewCodeOnlyWhenThereIsOne() {
        talk.answer("exportLoginToken", token("a", 30))
                .answer("exportLoginToken", token("a", 30))
                .answer("exportLoginToken", token("b", 60))
                .answer("exportLoginToken", ACCEPTED);
        talk.signsIn(how);
        assertThat(shown).containsExactly("tg://login?token=YQ 30", "tg://login?token=Yg 60");
        assertThat(talk.log)
                .containsExactly(EXPORT, "wait until 30", EXPORT, "wait until 30", EXPORT, "wait until 60", EXPORT);
    }

    @Test
    void followsTheAccountToItsDataCenter() {
        talk.answer("exportLoginToken", token("a", 30))
                .answer("exportLoginToken", there(4))
                .answer("importLoginToken", ACCEPTED);
        talk.signsIn(how);
        assertThat(talk.log).containsExactly(EXPORT, "wait until 30", EXPORT, "move to 4", IMPORT);
    }

    @Test
    void isNotSentRoundInCircles() {
        talk.answer("exportLoginToken", there(4));
        for (int i = 0; i < 5; i++) {
            talk.answer("importLoginToken", there(5));
        }
        assertThat(talk.fails(how)).isEqualTo(new SignInProblem.NotScanned());
    }

    @Test
    void beginsAnewWithATokenThatCameTooLate() {
        talk.answer("exportLoginToken", there(4))
                .refuse("importLoginToken", 400, "AUTH_TOKEN_EXPIRED")
                .answer("exportLoginToken", token("b", 60))
                .answer("exportLoginToken", ACCEPTED);
        talk.signsIn(how);
        assertThat(shown).containsExactly("tg://login?token=Yg 60");
    }

    @Test
    void asksForThePassword() {
        talk.answer("exportLoginToken", token("a", 30))
                .refuse("exportLoginToken", 401, "SESSION_PASSWORD_NEEDED")
                .answer("getPassword", Passwords.challenge("secret", "a hint"));
        assertThat(talk.fails(how)).isEqualTo(new SignInProblem.PasswordRequired(Optional.of("a hint")));
    }

    @Test
    void givesUpAfterSoManyLinks() {
        talk.answer("exportLoginToken", token("a", 30))
                .answer("exportLoginToken", token("b", 60))
                .answer("exportLoginToken", token("c", 90));
        assertThat(talk.fails(how.links(2))).isEqualTo(new SignInProblem.NotScanned());
        assertThat(shown).hasSize(2);
    }

    @Test
    void namesThoseWhoAreHereAlready() {
        talk.refuse("exportLoginToken", 400, "API_ID_INVALID");
        assertThat(talk.fails(how.exceptIds(List.of(7L)))).isEqualTo(new SignInProblem.InvalidApp());
        assertThat(talk.log).containsExactly("exportLoginToken(2, hash, [7])");
    }
}
