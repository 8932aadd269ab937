package dev.tl4j.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.testkit.LeftThreads;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void callsADataCenterOfItsOwn() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("> SendConfirmPhoneCode")
                .contains("hash: \"B5MnlS34H1JKyBE71zZfo1\"")
                .contains("- bytes[19]")
                .contains("< SentCode")
                .contains("type: SentCodeTypeApp")
                .contains("phoneCodeHash: ***")
                .contains("key exchange in");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        run();

        assertThat(LeftThreads.after(Duration.ofSeconds(10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--api-id=1", "--api-hash=x", "--session=x", "--api-id=0 --api-hash=x", "--api-id=1 --api-hash="
            })
    void wantsApiIdAndApiHashTogether(String options) {
        assertThat(run(options.split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--api-id and --api-hash: expected both, from my.telegram.org (--help lists the options)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--api-id=x", "--api-id", "--nonsense", "nonsense"})
    void saysInOneLineWhichOptionIsWrong(String option) {
        assertThat(run(option)).isEqualTo(2);
        assertThat(err.toString()).contains(option.split("=")[0]).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysInOneLineThatASessionCannotBeRead() {
        String secret = "2AQAOMTQ5LjE1NC4xNzUuNTM";

        assertThat(run("--api-id", "1", "--api-hash", "x", "--session", secret)).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("Failed: ").doesNotContain(secret);
    }

    private int run(String... args) {
        return Quickstart.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
