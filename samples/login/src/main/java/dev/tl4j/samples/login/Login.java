package dev.tl4j.samples.login;

import dev.tl4j.client.RpcException;
import dev.tl4j.client.SignInException;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.client.TelegramException;
import dev.tl4j.signin.PhoneSignIn;
import dev.tl4j.signin.QrLink;
import dev.tl4j.signin.SignIn;
import dev.tl4j.store.StoreException;
import dev.tl4j.store.StringSession;
import dev.tl4j.tl.signin.SignedInUser;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Signs in from a terminal and prints the session. Without an api id it signs in to a data center of its own inside this process. */
@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        description = {
            "Signs in and prints the session string, which other programs continue with. Without an api id the data center is one"
                    + " inside this process, and nothing leaves the machine.",
            ""
        })
public final class Login implements Callable<Integer> {
    /** The ways to sign in. */
    static final class Way {
        @Option(
                names = "--phone",
                arity = "0..1",
                fallbackValue = "",
                paramLabel = "NUMBER",
                description = "As a person, by a phone number; asks for it if it is left out. This is the default.")
        private String phone;

        @Option(names = "--qr", description = "As a person, by a QR code that a phone scans.")
        private boolean qr;

        @Option(
                names = "--bot-token",
                arity = "0..1",
                fallbackValue = "",
                paramLabel = "TOKEN",
                description = "As a bot; asks for its token if it is left out, and does not show it.")
        private String botToken;

        @Option(names = "--log-out", description = "Not at all: ends the session given by --session.")
        private boolean logOut;
    }

    @ArgGroup
    private Way way = new Way();

    @Option(
            names = "--api-id",
            defaultValue = "${env:TL4J_API_ID}",
            paramLabel = "ID",
            description = "Signs in to Telegram as this application, from my.telegram.org. Environment: TL4J_API_ID.")
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
            description = "A session string to go on with. Environment: TL4J_SESSION.")
    private String session;

    @Option(names = "--test-servers", description = "Telegram's servers for tests.")
    private boolean testServers;

    @Spec
    private CommandSpec spec;

    private final BufferedReader in;

    Login(BufferedReader in) {
        this.in = in;
    }

    /** Runs the program; ends the process with an exit code if it failed. */
    public static void main(String[] args) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        int exitCode = commandLine(in).execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /**
     * The program: its exit code is 0 if somebody is signed in, 1 if not, 2 if the options are wrong.
     *
     * @param in what is read where there is no terminal
     */
    static CommandLine commandLine(BufferedReader in) {
        return new CommandLine(new Login(in)).setExecutionExceptionHandler(Login::explain);
    }

    @Override
    public Integer call() {
        Terminal terminal =
                new Terminal(System.console(), in, spec.commandLine().getOut());
        try (Target target = target(terminal)) {
            TelegramClient client = target.client();
            terminal.say(target.greeting());
            client.connect();
            if (way.logOut) {
                client.logOut();
                terminal.say("Logged out.");
                return 0;
            }
            SignedInUser user = client.start(how(terminal, target));
            terminal.say("Signed in as " + describe(user) + ".");
            terminal.say("");
            terminal.say(target.session().encode());
            terminal.say("");
            terminal.say(
                    "This is the session string. Whoever has it is signed in as you: keep it as you keep a password.");
            return 0;
        }
    }

    private Target target(Terminal terminal) {
        StringSession store = StringSession.parse(session == null ? "" : session);
        if (apiId == null && apiHash == null && session == null) {
            return Target.local(terminal, store);
        }
        if (apiId == null || apiId <= 0 || apiHash == null || apiHash.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--api-id and --api-hash: expected both, from my.telegram.org");
        }
        return Target.telegram(apiId, apiHash, store, testServers);
    }

    private SignIn how(Terminal terminal, Target target) {
        Dialog dialog = new Dialog(terminal);
        if (way.botToken != null) {
            return SignIn.bot(way.botToken.isEmpty() ? dialog.botToken() : way.botToken);
        }
        if (way.qr) {
            return SignIn.qr(link -> show(link, terminal, target))
                    .password(dialog::password)
                    .onMistake(dialog::mistake);
        }
        PhoneSignIn phone =
                way.phone == null || way.phone.isEmpty() ? SignIn.phone(dialog::phone) : SignIn.phone(way.phone);
        return phone.code(dialog::code)
                .password(dialog::password)
                .signUp(dialog::signUp)
                .email(dialog::email)
                .onMistake(dialog::mistake);
    }

    private static void show(QrLink link, Terminal terminal, Target target) {
        terminal.say(QrCode.render(link.url(), terminal.isReal()));
        terminal.say(
                "Scan this with Telegram: Settings > Devices > Link Desktop Device. A new one comes when it expires.");
        target.scan().accept(link);
    }

    private static String describe(SignedInUser user) {
        StringBuilder text = new StringBuilder(user.bot() ? "the bot " : "");
        text.append(user.firstName() == null ? "?" : user.firstName());
        if (user.lastName() != null) {
            text.append(' ').append(user.lastName());
        }
        if (user.username() != null) {
            text.append(" (@").append(user.username()).append(')');
        }
        return text.append(", id ").append(user.id()).toString();
    }

    /** One clear line for what can go wrong; anything else is a fault and shows all it knows. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof SignInException problem) {
            command.getErr().println("Not signed in. " + Dialog.sentence(problem.problem()));
        } else if (failure instanceof RpcException refused) {
            command.getErr().println("The data center refused: " + refused.code() + " " + refused.name());
        } else if (failure instanceof TelegramException || failure instanceof StoreException) {
            command.getErr().println("Failed: " + failure.getMessage());
        } else {
            throw failure;
        }
        return 1;
    }
}
