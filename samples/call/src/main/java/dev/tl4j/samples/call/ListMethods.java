package dev.tl4j.samples.call;

import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.model.Method;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the methods that there are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the methods whose names match, each with what it takes, answers and does.")
final class ListMethods implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "",
            paramLabel = "PATTERN",
            description = "A part of the name; * stands for anything. Default: all.")
    private String pattern;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Docs docs = BundledSchemas.telegramDocs();
        List<Method> methods = new ApiMethods().matching(pattern);
        for (Method method : methods) {
            out.println(ApiMethods.declaration(method));
            String description = ApiMethods.describe(docs, method);
            if (!description.isEmpty()) {
                out.println("    " + description);
            }
        }
        out.flush();
        if (methods.isEmpty()) {
            spec.commandLine().getErr().println("No method's name matches \"" + pattern + "\".");
            return 1;
        }
        return 0;
    }
}
