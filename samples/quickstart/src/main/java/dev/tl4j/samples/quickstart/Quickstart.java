package dev.tl4j.samples.quickstart;

import dev.tl4j.client.RpcException;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.client.TelegramException;
import dev.tl4j.samples.api.CodeSettings;
import dev.tl4j.samples.api.account.SendConfirmPhoneCode;
import dev.tl4j.samples.api.auth.TypeSentCode;
import dev.tl4j.store.StoreException;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlPrinter;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Connects and calls {@code account.sendConfirmPhoneCode}. Without options it does so with a data center of its own inside this process;
 * with an api id it calls Telegram.
 */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        description =
                "Connects to a data center and calls account.sendConfirmPhoneCode. Without an api id the data center is one inside"
                        + " this process, and nothing leaves the machine.")
public final class Quickstart implements Callable<Integer> {
    @Option(
            names = "--api-id",
            defaultValue = "${env:TL4J_API_ID}",
            paramLabel = "ID",
            description = "Calls Telegram as this application, from my.telegram.org. Environment: TL4J_API_ID.")
    private Integer apiId;

    @Option(
            names = "--api-hash",
            defaultValue = "${env:TL4J_API_HASH}",
            paramLabel = "HASH",
            description = "The application's hash. Environment: TL4J_API_HASH.")
    private String apiHash;

    @Option(
            names = "--session",
            defaultValue = "${env:TL4J_SESSION}",
            paramLabel = "STRING",
            description =
                    "A session string of an account that is signed in, tl4j's or GramJS's. Environment: TL4J_SESSION.")
    private String session;

    @Option(
            names = "--hash",
            defaultValue = "B5MnlS34H1JKyBE71zZfo1",
            paramLabel = "HASH",
            description = "The hash of the notification that the account is to be deleted. Default: ${DEFAULT-VALUE}")
    private String hash;

    @Spec
    private CommandSpec spec;

    /** Runs the program; ends the process with an exit code if it failed. */
    public static void main(String[] args) {
        int exitCode = commandLine().execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** The program: its exit code is 0 if the call was answered, 1 if not, 2 if the options are wrong. */
    static CommandLine commandLine() {
        return new CommandLine(new Quickstart())
                .setParameterExceptionHandler(Quickstart::explain)
                .setExecutionExceptionHandler(Quickstart::explain);
    }

    @Override
    public Integer call() {
        try (Target target = target()) {
            PrintWriter out = spec.commandLine().getOut();
            TelegramClient client = target.client();

            long start = System.nanoTime();
            client.connect();
            long connected = System.nanoTime();

            SendConfirmPhoneCode request = SendConfirmPhoneCode.builder()
                    .hash(hash)
                    .settings(CodeSettings.builder()
                            .allowFlashcall(true)
                            .currentNumber(true)
                            .allowAppHash(true)
                            .allowMissedCall(true)
                            .logoutTokens(List.of(Bytes.utf8("arbitrary data here")))
                            .build())
                    .build();
            TypeSentCode result = client.invoke(request);
            long answered = System.nanoTime();

            out.println("> " + TlPrinter.tree(request));
            out.println();
            out.println("< " + TlPrinter.tree(result));
            out.println();
            out.printf(
                    "%s: %s in %d ms, answered in %d ms%n",
                    target.name(), target.connecting(), millis(connected - start), millis(answered - connected));
            out.flush();
            return 0;
        }
    }

    private Target target() {
        if (apiId == null && apiHash == null && session == null) {
            return Target.local();
        }
        if (apiId == null || apiId <= 0 || apiHash == null || apiHash.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--api-id and --api-hash: expected both, from my.telegram.org");
        }
        return Target.telegram(apiId, apiHash, session == null ? "" : session);
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    /** One clear line for options that are wrong. */
    private static int explain(CommandLine.ParameterException wrong, String[] args) {
        wrong.getCommandLine().getErr().println(wrong.getMessage() + " (--help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    /** One clear line for what can go wrong; anything else is a fault and shows all it knows. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof RpcException refused) {
            command.getErr().println("The data center refused the call: " + refused.code() + " " + refused.name());
        } else if (failure instanceof TelegramException || failure instanceof StoreException) {
            command.getErr().println("Failed: " + failure.getMessage());
        } else {
            throw failure;
        }
        return 1;
    }
}
