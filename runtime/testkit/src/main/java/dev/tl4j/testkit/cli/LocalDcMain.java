package dev.tl4j.testkit.cli;

import dev.tl4j.crypto.CryptoException;
import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaKey;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.testkit.LocalDc;
import dev.tl4j.testkit.LocalDcBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs a data center until it is killed. From a clone of tl4j:
 *
 * <pre>
 * mvn -q compile exec:java@local-dc -pl runtime/testkit -am -Dexec.args="--port 4430 --key dc.pem"
 * </pre>
 *
 * <p>and from what {@code mvn package} has made:
 *
 * <pre>
 * java -jar runtime/testkit/target/tl4j-testkit-0.1.0-SNAPSHOT-cli.jar --port 4430 --key dc.pem
 * </pre>
 *
 * <p>It prints one line, {@code host=127.0.0.1 port=4430 dc=2 fingerprint=…}, and the public key for clients to trust. It exits with 1 if it
 * cannot start, with 2 if it does not understand its arguments.
 */
@Command(
        name = "local-dc",
        mixinStandardHelpOptions = true,
        version = "tl4j local-dc 0.1.0-SNAPSHOT",
        description = "Runs a Telegram data center on a loopback port, for tests of clients.")
public final class LocalDcMain implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "Where to listen; 0, the default, is any free port.")
    private int port;

    @Option(names = "--dc", paramLabel = "ID", description = "Which data center to be, 2 by default.")
    private int dc = 2;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The private RSA key as PEM; made if there is no such file. By default a new key each time.")
    private @Nullable Path keyFile;

    @Option(
            names = "--user",
            paramLabel = "PHONE:CODE[:PASSWORD]",
            converter = UserOption.Converter.class,
            description = "Somebody who can sign in; may be given more than once.")
    private List<UserOption> users = new ArrayList<>();

    @Option(
            names = "--bot",
            paramLabel = "TOKEN",
            description = "A bot that can sign in, such as 123:abc; may be given more than once.")
    private List<String> bots = new ArrayList<>();

    /** For picocli. */
    public LocalDcMain() {}

    /** Runs a data center, and exits when it ends. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command, which says what went wrong in one line. */
    static CommandLine commandLine() {
        return new CommandLine(new LocalDcMain()).setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println("local-dc: " + reason(exception));
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    private static String reason(Exception exception) {
        if (exception instanceof FileSystemException file) {
            String why = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return file.getFile() + ": " + why;
        }
        return String.valueOf(exception.getMessage());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (LocalDc running = start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "local-dc-close"));
            announce(running);
            new CountDownLatch(1).await();
            return CommandLine.ExitCode.OK;
        }
    }

    /** The data center that the arguments ask for, listening. */
    LocalDc start() throws IOException {
        LocalDc built = build();
        try {
            return built.start();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private LocalDc build() throws IOException {
        try {
            LocalDcBuilder builder = LocalDc.builder().port(port).dcId(dc);
            if (keyFile != null) {
                builder.key(key(keyFile));
            }
            LocalDc built = builder.build();
            users.forEach(user -> user.addTo(built.accounts()));
            bots.forEach(token -> built.accounts().bot(token));
            return built;
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static RsaPrivateKey key(Path file) throws IOException {
        Randomness random = new SecureRandom()::nextBytes;
        try {
            return KeyFile.open(file, random);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException | CryptoException e) {
            // None of these says which file it is about.
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** One line for scripts, and the key. */
    void announce(LocalDc running) {
        RsaKey key = running.publicKey();
        PrintWriter out = spec().commandLine().getOut();
        out.printf(
                "host=%s port=%d dc=%d fingerprint=%016x%n",
                running.host(), running.port(), running.dcId(), key.fingerprint());
        out.print(key.toPem());
        out.flush();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("expected to be run by picocli");
        }
        return spec;
    }
}
