package dev.tl4j.samples.call;

import dev.tl4j.client.RpcException;
import dev.tl4j.client.TelegramException;
import dev.tl4j.samples.api.TelegramApi;
import dev.tl4j.store.StoreException;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlJson;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlPrinter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Calls a method by its name. Without an api id it calls a data center of its own inside this process. */
@Command(
        name = "call",
        mixinStandardHelpOptions = true,
        subcommands = {ListMethods.class, AutoComplete.GenerateCompletion.class},
        description = {
            "Calls any method of the layer; JSON goes in, JSON comes out. Without an api id the data center is one inside this"
                    + " process, which knows a few calls, and nothing leaves the machine.",
            "",
            "  call help.getNearestDc",
            "  call account.sendConfirmPhoneCode --json '{\"hash\": \"B5MnlS34\", \"settings\": {}}'",
            "  call list sendCode",
            ""
        })
public final class Call implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "METHOD",
            completionCandidates = ApiMethods.class,
            description = "Its name in the schema, such as help.getConfig; \"list\" lists them, and the script that"
                    + " \"generate-completion\" writes completes them in bash and zsh.")
    private String method;

    @Option(
            names = "--json",
            defaultValue = "{}",
            paramLabel = "JSON",
            description =
                    "Its fields: names as in the schema, longs as strings, bytes in base64, \"_\" for the constructor"
                            + " where several are possible. Default: none.")
    private String json;

    @Option(names = "--tree", description = "Prints the answer as an indented tree, without secrets, instead of JSON.")
    private boolean tree;

    @Mixin
    private Target.Options target = new Target.Options();

    @Spec
    private CommandSpec spec;

    /** Runs the program; ends the process with an exit code if it failed. */
    public static void main(String[] args) {
        int exitCode = commandLine().execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** The program: its exit code is 0 if the call was answered, 1 if not, 2 if what was typed is wrong. */
    static CommandLine commandLine() {
        return new CommandLine(new Call()).setExecutionExceptionHandler(Call::explain);
    }

    @Override
    public Integer call() {
        if (method == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Which method? For example: call help.getConfig");
        }
        TlMethod<?> request = new JsonCall(TelegramApi.schema(), new ApiMethods()).parse(method, json);
        try (Target opened = target.open(spec.commandLine())) {
            opened.client().connect();
            Object answer = opened.client().invoke(request);
            PrintWriter out = spec.commandLine().getOut();
            out.println(tree ? TlPrinter.tree(answer) : TlJson.write(answer));
            out.flush();
            return 0;
        }
    }

    /** One clear line for what can go wrong; anything else is a fault and shows all it knows. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = command.getErr();
        if (failure instanceof JsonCall.BadCallException bad) {
            err.println(bad.getMessage());
            return 2;
        }
        if (failure instanceof RpcException refused) {
            err.println("The data center refused the call: " + refused.code() + " " + refused.name()
                    + (refused.value().isPresent() ? " (" + refused.value().getAsInt() + ")" : ""));
        } else if (failure instanceof TelegramException
                || failure instanceof StoreException
                || failure instanceof TlException) {
            err.println("Failed: " + failure.getMessage());
        } else {
            throw failure;
        }
        return 1;
    }
}
