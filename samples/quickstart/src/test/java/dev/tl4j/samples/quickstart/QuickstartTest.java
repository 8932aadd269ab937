package dev.tl4j.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

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

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("tl4j")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void wantsApiIdAndApiHashTogether() {
        assertThat(run("--api-id", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("--api-id and --api-hash: expected both");
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
