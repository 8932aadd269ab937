package dev.tl4j.schema.cli;

import dev.tl4j.schema.report.ReportFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code diff} is asked for.
 *
 * @param old the name of a schema
 * @param now the name of a schema
 * @param output the file to write to; the standard output if there is none
 */
record DiffArguments(String old, String now, ReportFormat format, Optional<String> output) {
    /** Options may stand anywhere; of one given twice the last counts. */
    static DiffArguments parse(List<String> arguments) throws CommandException {
        List<String> names = new ArrayList<>();
        ReportFormat format = ReportFormat.TEXT;
        Optional<String> output = Optional.empty();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--format" -> format = format(value(argument, rest));
                case "--output" -> output = Optional.of(value(argument, rest));
                default -> names.add(name(argument));
            }
        }
        if (names.size() != 2) {
            throw CommandException.usage("diff: expected an old and a new schema, got " + names.size() + " names");
        }
        return new DiffArguments(names.get(0), names.get(1), format, output);
    }

    private static String value(String option, Iterator<String> rest) throws CommandException {
        if (!rest.hasNext()) {
            throw CommandException.usage(option + ": expected a value, got nothing");
        }
        return rest.next();
    }

    private static ReportFormat format(String word) throws CommandException {
        return ReportFormat.named(word)
                .orElseThrow(
                        () -> CommandException.usage("--format: expected " + ReportFormat.words() + ", got " + word));
    }

    private static String name(String argument) throws CommandException {
        if (argument.startsWith("-")) {
            throw CommandException.usage("diff: unknown option " + argument);
        }
        return argument;
    }
}
