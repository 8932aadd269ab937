package dev.tl4j.schema.cli;

import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.report.ReportFormat;
import java.io.PrintStream;
import java.util.List;

/** Finds the command that the first argument names. */
public final class Main {
    private static final String USAGE = """
            usage: java -jar tl4j-schema.jar diff OLD NEW [--format %s] [--output FILE]

            Says what changed from the schema OLD to the schema NEW, and what it does to source that uses the Java generated from OLD.
            OLD and NEW are files, or schemas that come with tl4j: %s.

              --format  how to say it, text by default
              --output  where to write it, in UTF-8; to the standard output by default

            Exit status, as that of diff(1): 0 if nothing changed, 1 if something did, 2 if there is trouble: bad arguments, a schema
            that cannot be read or has errors, a report that cannot be written.
            """.formatted(ReportFormat.words(), String.join(", ", BundledSchemas.names()));

    private Main() {}

    /** Runs, and ends the process with the command's exit status. */
    public static void main(String[] args) {
        int status = run(System.out, System.err, args);
        System.exit(System.out.checkError() ? DiffCommand.TROUBLE : status);
    }

    /**
     * Runs a command.
     *
     * @param out for the report
     * @param err for what is wrong
     * @return the exit status, see the usage
     */
    public static int run(PrintStream out, PrintStream err, String... args) {
        List<String> arguments = List.of(args);
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            return command(arguments).run(out, err);
        } catch (CommandException e) {
            err.print(e.getMessage() + "\n");
            if (e.isUsage()) {
                err.print("\n" + USAGE);
            }
            return DiffCommand.TROUBLE;
        }
    }

    private static DiffCommand command(List<String> arguments) throws CommandException {
        if (arguments.isEmpty() || !arguments.get(0).equals("diff")) {
            throw CommandException.usage(
                    "command: expected diff, got " + (arguments.isEmpty() ? "nothing" : arguments.get(0)));
        }
        return new DiffCommand(DiffArguments.parse(arguments.subList(1, arguments.size())));
    }
}
