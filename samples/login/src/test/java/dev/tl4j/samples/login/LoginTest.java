package dev.tl4j.samples.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.testkit.LeftThreads;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final String PHONE = "+1 555 0100";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Runs the program for somebody who types these lines. */
    private int type(String lines, String... args) {
        return Login.commandLine(new BufferedReader(new StringReader(lines)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private void assertSignedInAs(String who) {
        assertThat(out.toString())
                .contains("Signed in as " + who + ".")
                .containsPattern("\n\n1[A-Za-z0-9+/=_-]{300,}\n\n")
                .contains("keep it as you keep a password");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void signsInByPhone() {
        assertThat(type("12345\ncorrect horse\n", "--phone", PHONE)).isZero();
        assertThat(out.toString())
                .startsWith("Without an api id this signs in to a data center inside this process.")
                .contains("A code of 5 digits is in your Telegram app.")
                .contains("It can be sent again (sms) after 60 s: type \"again\".")
                .contains("Code (or \"cancel\"): ")
                .contains("Password (hint: a horse): ");
        assertSignedInAs("Ann Lee (@ann), id 5000000001");
    }

    @Test
    void asksForTheNumberAndAgainForAllThatIsWrong() {
        assertThat(type("nonsense\n" + PHONE + "\nagain\n99999\n12345\nwrong\ncorrect horse\n"))
                .isZero();
        assertThat(out.toString())
                .contains("The phone number is invalid.")
                .contains("A code of 5 digits comes by SMS.")
                .contains("The code is wrong.")
                .contains("The password is wrong.");
        assertSignedInAs("Ann Lee (@ann), id 5000000001");
    }

    @Test
    void signsInByQrCode() {
        assertThat(type("\ncorrect horse\n", "--qr")).isZero();
        assertThat(out.toString()).contains("\u2588\u2580").contains("Scan this with Telegram");
        assertSignedInAs("Ann Lee (@ann), id 5000000001");
    }

    @Test
    void signsInABot() {
        assertThat(type("", "--bot-token", "42:local")).isZero();
        assertSignedInAs("the bot Robo (@robo_bot), id 42");
    }

    @Test
    void asksForTheTokenOfABot() {
        assertThat(type("42:local\n", "--bot-token")).isZero();
        assertSignedInAs("the bot Robo (@robo_bot), id 42");
    }

    @Test
    void saysInOneLineWhyNobodyIsSignedIn() {
        assertThat(type("", "--bot-token", "42:other")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("Not signed in. The bot token is invalid.\n");
    }

    @Test
    void endsWithTheInput() {
        assertThat(type("", "--phone", PHONE)).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("Not signed in. It was cancelled.\n");
    }

    @Test
    void asksTheDataCenterToLogOut() {
        assertThat(type("", "--log-out")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("The data center refused: 401 AUTH_KEY_UNREGISTERED\n");
    }

    @Test
    void takesOneWayAtATime() {
        assertThat(type("", "--qr", "--bot-token", "1:x")).isEqualTo(2);
        assertThat(err.toString()).contains("mutually exclusive");
    }

    @Test
    void wantsApiIdAndApiHashTogether() {
        assertThat(type("", "--api-id", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("--api-id and --api-hash: expected both");
    }

    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        type("", "--bot-token", "42:local");
        assertThat(LeftThreads.after(Duration.ofSeconds(10))).isEmpty();
    }
}
