package dev.tl4j.testkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.crypto.CryptoException;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaKey;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.testkit.LocalDc;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LocalDcMainTest {
    private static final Randomness RANDOM = new Random(1)::nextBytes;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            LocalDcMain.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    @Test
    void itSaysInOneLineWhereItIsAndThenItsKey() throws IOException {
        command.parseArgs("--dc", "4", "--key", directory.resolve("dc.pem").toString());
        LocalDcMain main = command.getCommand();
        try (LocalDc dc = main.start()) {
            main.announce(dc);
            String[] parts = out.toString().split("\n", 2);
            assertThat(parts[0])
                    .isEqualTo(String.format(
                            "host=127.0.0.1 port=%d dc=4 fingerprint=%016x",
                            dc.port(), dc.publicKey().fingerprint()));
            assertThat(parts[1]).startsWith("-----BEGIN RSA PUBLIC KEY-----\n");
            assertThat(RsaKey.parsePem(parts[1])).isEqualTo(dc.publicKey());
        }
    }

    @Test
    void aKeyIsMadeOnceForItsOwnerOnly() throws IOException {
        Path file = directory.resolve("dc.pem");
        RsaKey made = KeyFile.open(file, RANDOM).publicKey();
        assertThat(KeyFile.open(file, RANDOM).publicKey()).isEqualTo(made);
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aKeyThatIsThereIsLeftAsItIs() throws IOException {
        Path file = directory.resolve("dc.pem");
        RsaPrivateKey key = RsaPrivateKey.generate(RANDOM);
        Files.writeString(file, key.toPkcs8Pem());
        assertThat(KeyFile.open(file, RANDOM).publicKey()).isEqualTo(key.publicKey());
        assertThat(file).content().isEqualTo(key.toPkcs8Pem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "\u00ff\u00fe\u0000", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"})
    void whatIsNoKeyIsAnError(String text) throws IOException {
        Path file = directory.resolve("dc.pem");
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> KeyFile.open(file, RANDOM)).isInstanceOf(CryptoException.class);
        assertThat(command.execute("--key", file.toString())).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("local-dc: " + file + ": pem: expected one of [PRIVATE KEY, RSA PRIVATE KEY], got ")
                .hasLineCount(1);
    }

    @Test
    void aDirectoryThatIsNotThereIsAnError() {
        Path file = directory.resolve("none").resolve("dc.pem");
        assertThatThrownBy(() -> KeyFile.open(file, RANDOM)).isInstanceOf(NoSuchFileException.class);
        assertThat(command.execute("--key", file.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("local-dc: " + file + ": there is no such directory" + System.lineSeparator());
    }

    @Test
    void aDirectoryInPlaceOfAKeyIsAnErrorThatNamesIt() {
        assertThat(command.execute("--key", directory.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("local-dc: " + directory + ": ").hasLineCount(1);
    }

    @Test
    void aTakenPortIsAnError() {
        try (LocalDc other = LocalDc.builder().start()) {
            assertThat(command.execute("--port", String.valueOf(other.port()))).isEqualTo(1);
            assertThat(err.toString())
                    .startsWith("local-dc: port " + other.port() + ": ")
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=70000", "--port=-1", "--port=x", "--dc=0", "--wrong"})
    void argumentsThatMakeNoSenseAreAnotherError(String argument) {
        assertThat(command.execute(argument)).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: local-dc");
    }

    @Test
    void accountsMayBeGiven() throws IOException {
        command.parseArgs("--user", "+99966:31337:pass:word", "--user", "42:1", "--bot", "123:abc", "--bot", "5:d");
        LocalDcMain main = command.getCommand();
        try (LocalDc dc = main.start()) {
            assertThat(dc.accounts().user("99966").password()).isNotNull();
            assertThat(dc.accounts().user("42").password()).isNull();
            assertThat(dc.accounts().byId(123)).isPresent();
            assertThat(dc.accounts().byId(5)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99966", ":1:secret", "99966::secret", "me:1:secret"})
    void anAccountThatIsNoneIsRefusedWithoutShowingItsPassword(String user) {
        assertThat(command.execute("--user", user)).isEqualTo(2);
        assertThat(err.toString()).contains("--user").contains("PHONE:CODE");
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        assertThat(command.execute("--bot", "abc")).isEqualTo(2);
        assertThat(err.toString()).contains("bot token: expected a number");
    }
}
