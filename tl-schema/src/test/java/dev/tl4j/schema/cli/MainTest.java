package dev.tl4j.schema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private static final String USAGE = "usage: java -jar tl4j-schema.jar diff OLD NEW";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String old = "";
    private String now = "";

    @BeforeEach
    void writeSchemas() throws IOException {
        old = write("old.tl", "a x:int = A;");
        now = write("new.tl", "a x:int = A; b = B;");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        return Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void changesAreReportedAsText() {
        assertThat(run("diff", old, now)).isEqualTo(1);
        assertThat(out())
                .isEqualTo(
                        old + " -> " + now
                                + ": 2 added, 0 removed, 0 changed; 0 may break source\n+ constructor b: b#a4070ed3 = B\n+ type B: b\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void noChangesIsSuccess() {
        assertThat(run("diff", old, old)).isEqualTo(0);
        assertThat(out()).isEqualTo(old + " -> " + old + ": no changes\n");
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "json, {",
        "markdown, # What changed",
        "text, telegram/api-228.tl (layer 228) -> telegram/api.tl (layer 229)"
    })
    void bundledSchemasCanBeNamed(String format, String start) {
        assertThat(run("diff", "telegram/api-228.tl", "telegram/api.tl", "--format", format))
                .isEqualTo(1);
        assertThat(out()).startsWith(start).contains("ephemeral.editMessage");
        assertThat(err()).isEmpty();
    }

    @Test
    void optionsMayStandAnywhere() {
        assertThat(run("diff", "--format", "text", old, "--format", "json", now))
                .isEqualTo(1);
        assertThat(out()).startsWith("{");
    }

    @Test
    void aReportCanBeWrittenToAFile() throws IOException {
        Path file = folder.resolve("report.md");
        assertThat(run("diff", old, now, "--output", file.toString(), "--format", "markdown"))
                .isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("# What changed\n").contains("| `b` | `b#a4070ed3 = B` |");
    }

    @Test
    void aReportThatCannotBeWrittenIsTrouble() {
        assertThat(run(
                        "diff",
                        old,
                        now,
                        "--output",
                        folder.resolve("none/report.md").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("report.md: cannot be written: ").doesNotContain(USAGE);
        assertThat(run("diff", old, now, "--output", "a\0b")).isEqualTo(2);
    }

    @Test
    void allProblemsOfBothSchemasAreListed() throws IOException {
        String broken = write("broken.tl", "a x:Nope = A;\nb y: = B;\n");
        String wrong = write("wrong.tl", "a = A; a = A;");
        assertThat(run("diff", broken, wrong)).isEqualTo(2);
        assertThat(err())
                .contains(broken + ":1:5: error: ", broken + ":2:6: error: ", wrong + ":1:8: error: ", "^")
                .doesNotContain(USAGE);
        assertThat(out()).isEmpty();
    }

    @Test
    void warningsDoNotStopTheReport() throws IOException {
        String odd = write("odd.tl", "a#1 x:int = A;");
        assertThat(run("diff", old, odd)).isEqualTo(1);
        assertThat(err()).contains(odd + ":1:2: warning: ");
        assertThat(out()).contains("id: ", " -> 00000001");
    }

    @Test
    void aSchemaThatIsNowhereIsTroubleAndTheOtherIsCheckedToo() throws IOException {
        String broken = write("broken.tl", "a x:Nope = A;");
        assertThat(run("diff", "nowhere.tl", broken)).isEqualTo(2);
        assertThat(err())
                .contains(
                        "nowhere.tl: expected a file or one of mtproto.tl, telegram/api-228.tl, telegram/api.tl, got neither")
                .contains("broken.tl:1:5: error: ");
        assertThat(run("diff", "a\0b", old)).isEqualTo(2);
        assertThat(run("diff", "", old)).isEqualTo(2);
    }

    @Test
    void aFolderIsNoSchema() {
        assertThat(run("diff", folder.toString(), now)).isEqualTo(2);
        assertThat(err()).contains(folder + ": cannot be read: ");
    }

    @Test
    void helpIsNoTrouble() {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(out()).startsWith(USAGE).contains("text|json|markdown", "telegram/api.tl", "Exit status");
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; command: expected diff, got nothing",
                "merge a b; command: expected diff, got merge",
                "diff; diff: expected an old and a new schema, got 0 names",
                "diff a; diff: expected an old and a new schema, got 1 names",
                "diff a b c; diff: expected an old and a new schema, got 3 names",
                "diff a b --format; --format: expected a value, got nothing",
                "diff a b --output; --output: expected a value, got nothing",
                "diff a b --format xml; --format: expected text|json|markdown, got xml",
                "diff a b --verbose; diff: unknown option --verbose"
            })
    void aWrongCommandShowsTheUsage(String line, String message) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err()).startsWith(message + "\n\n" + USAGE);
        assertThat(out()).isEmpty();
    }
}
