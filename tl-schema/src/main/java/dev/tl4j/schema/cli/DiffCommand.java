package dev.tl4j.schema.cli;

import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.diff.SchemaDiff;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.report.Sides;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads two schemas, compares them and reports. */
final class DiffCommand {
    static final int SAME = 0;
    static final int DIFFERENT = 1;
    static final int TROUBLE = 2;

    private final DiffArguments arguments;

    DiffCommand(DiffArguments arguments) {
        this.arguments = arguments;
    }

    int run(PrintStream out, PrintStream err) throws CommandException {
        Optional<Schema> old = read(arguments.old(), err);
        Optional<Schema> now = read(arguments.now(), err);
        if (old.isEmpty() || now.isEmpty()) {
            return TROUBLE;
        }
        SchemaDiff diff = SchemaDiff.between(old.get(), now.get());
        write(arguments.format().render(diff, new Sides(arguments.old(), arguments.now())), out);
        return diff.isEmpty() ? SAME : DIFFERENT;
    }

    /** A schema, its problems printed; empty if it has errors or there is no such schema. */
    private static Optional<Schema> read(String name, PrintStream err) {
        try {
            SchemaReader.Result result =
                    SchemaReader.read(List.of(SchemaFile.read(name)), SchemaReader.Options.DEFAULT);
            result.problems().forEach(problem -> err.print(problem.render() + "\n"));
            return result.schema();
        } catch (CommandException e) {
            // Printed at once, so that the other schema's problems follow.
            err.print(e.getMessage() + "\n");
            return Optional.empty();
        }
    }

    private void write(String report, PrintStream out) throws CommandException {
        if (arguments.output().isEmpty()) {
            out.print(report);
            return;
        }
        String file = arguments.output().get();
        try {
            Files.writeString(Path.of(file), report);
        } catch (InvalidPathException | IOException e) {
            throw CommandException.trouble(file + ": cannot be written: " + e);
        }
    }
}
