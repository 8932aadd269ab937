package dev.tl4j.samples.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.testkit.LeftThreads;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Call.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void callsAMethodWithoutFields() {
        assertThat(run("help.getNearestDc")).isZero();
        assertThat(out.toString())
                .isEqualTo("{\"_\":\"nearestDc\",\"country\":\"US\",\"this_dc\":2,\"nearest_dc\":2}\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void callsAMethodWithFields() {
        assertThat(run(
                        "account.sendConfirmPhoneCode",
                        "--json",
                        "{\"hash\": \"B5MnlS34\", \"settings\": {\"allow_flashcall\": true}}"))
                .isZero();
        assertThat(out.toString())
                .startsWith("{\"_\":\"auth.sentCode\",\"type\":{\"_\":\"auth.sentCodeType")
                .contains("\"next_type\":{\"_\":\"auth.codeTypeFlashCall\"}");
    }

    @Test
    void takesTheNameInTheJsonToo() {
        assertThat(run("help.getNearestDc", "--json", "{\"_\": \"help.getNearestDc\"}"))
                .isZero();
    }

    @Test
    void printsATree() {
        assertThat(run("help.getNearestDc", "--tree")).isZero();
        assertThat(out.toString()).startsWith("NearestDc\n  country: \"US\"");
    }

    @Test
    void saysWhichNameWasMeant() {
        assertThat(run("account.sendConfirmPhonecode")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("There is no method account.sendConfirmPhonecode. Did you mean account.sendConfirmPhoneCode?"
                        + " \"list PATTERN\" lists those that there are.\n");
    }

    @Test
    void saysWhichFieldIsWrong() {
        assertThat(run("account.sendConfirmPhoneCode", "--json", "{\"hash\": 1}"))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("json.hash: expected a string; the call is"
                        + " account.sendConfirmPhoneCode hash:string settings:CodeSettings = auth.SentCode\n");
        assertThat(run("help.getConfig", "--json", "[]")).isEqualTo(2);
        assertThat(err.toString()).contains("--json: expected an object in braces");
        assertThat(run("help.getConfig", "--json", "{\"_\": \"codeSettings\"}")).isEqualTo(2);
        assertThat(err.toString()).contains("--json: expected a call of help.getConfig");
    }

    @Test
    void saysInOneLineThatTheCallWasRefused() {
        assertThat(run("messages.getDialogFilters")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("The data center refused the call: 400 INPUT_METHOD_INVALID\n");
    }

    @Test
    void wantsAMethod() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Which method?");
    }

    @Test
    void wantsApiIdAndApiHashTogether() {
        assertThat(run("help.getConfig", "--api-id", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("--api-id and --api-hash: expected both");
    }

    @Test
    void listsMethods() {
        assertThat(run("list", "account.*phonecode")).isZero();
        assertThat(out.toString().lines())
                .contains("account.sendConfirmPhoneCode hash:string settings:CodeSettings = auth.SentCode")
                .anyMatch(line -> line.startsWith("    "))
                .noneMatch(line -> line.startsWith("messages."));
        assertThat(run("list", "nothing like this")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("No method's name matches \"nothing like this\".\n");
    }

    @Test
    void completesNames() {
        assertThat(run("generate-completion")).isZero();
        assertThat(out.toString()).contains("account.sendConfirmPhoneCode").contains("help.getConfig");
    }

    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        run("help.getNearestDc");
        assertThat(LeftThreads.after(Duration.ofSeconds(10))).isEmpty();
    }
}
