package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.source.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the value of one example: a literal, a list, or a chain of builder calls, on one line if that is short; where there are no
 * builders, a constructor with all that it takes.
 */
final class ExampleWriter {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final int MAX_LINE = 100;
    private static final String INDENT = "        ";

    private final ExampleCosts costs;
    private final ExampleLiterals literals;
    private final Names names;
    private final boolean builders;

    /**
     * @param layer of the schema
     * @param builders whether records have builders
     */
    ExampleWriter(ExampleCosts costs, int layer, Names names, boolean builders) {
        this.costs = costs;
        this.names = names;
        this.builders = builders;
        literals = new ExampleLiterals(layer, names);
    }

    /**
     * A record with its required fields.
     *
     * @param column how far right its first character is
     * @param indent of the line that it begins on
     */
    String record(RecordPlan record, int column, String indent) {
        String type = names.of(record.name());
        if (record.components().isEmpty()) {
            return "new " + type + "()";
        }
        if (!builders) {
            return constructor(record, column, indent);
        }
        String head =
                record.variables().isEmpty() ? type + ".builder()" : type + ".<" + resultOf(record) + ">builder()";
        List<String> calls = calls(record, indent + INDENT);
        String line = head + String.join("", calls) + ".build()";
        if (column + line.length() <= MAX_LINE && line.indexOf('\n') < 0) {
            return line;
        }
        String next = "\n" + indent + INDENT;
        return head + next + String.join(next, calls) + next + ".build()";
    }

    /** What is left out is {@code null} or {@code false}; as many arguments on a line as it has room for. */
    private String constructor(RecordPlan record, int column, String indent) {
        StringBuilder text = new StringBuilder("new ")
                .append(names.of(record.name()))
                .append(record.variables().isEmpty() ? "(" : "<>(");
        String deeper = indent + INDENT;
        int at = column + text.length();
        String separator = "";
        for (Component component : record.components()) {
            String argument = argument(component, at + separator.length(), deeper);
            if (argument.indexOf('\n') >= 0 || at + separator.length() + argument.length() > MAX_LINE) {
                separator = separator.strip() + "\n" + deeper;
                argument = argument(component, deeper.length(), deeper);
            }
            text.append(separator).append(argument);
            at = endOf(text, column);
            separator = ", ";
        }
        return text.append(')').toString();
    }

    private String argument(Component component, int column, String indent) {
        return component.isRequired()
                ? value(component.codec(), component.tlName(), column, indent)
                : component.absent();
    }

    /** How far right the next character will be. */
    private static int endOf(CharSequence text, int column) {
        int line = text.toString().lastIndexOf('\n');
        return line < 0 ? column + text.length() : text.length() - line - 1;
    }

    private List<String> calls(RecordPlan record, String indent) {
        List<String> calls = new ArrayList<>();
        for (Component component : record.components()) {
            if (component.isRequired()) {
                String call = "." + component.name() + "(";
                int column = indent.length() + call.length();
                calls.add(call + value(component.codec(), component.tlName(), column, indent) + ")");
            }
        }
        return calls;
    }

    private String value(Codec codec, String tlName, int column, String indent) {
        if (codec instanceof Codec.Scalar scalar) {
            return literals.of(scalar, tlName);
        } else if (codec instanceof Codec.Vector vector) {
            String item = costs.hasItem(vector) ? value(vector.item(), tlName, column, indent) : "";
            return names.of(LIST) + ".of(" + item + ")";
        } else if (codec instanceof Codec.Flag) {
            return "true";
        } else if (codec instanceof Codec.Boxed || codec instanceof Codec.Bare) {
            return record(costs.shown((ClassName) codec.type()).orElseThrow(), column, indent);
        } else {
            // A call, or any object, which a call is too.
            return record(inner(), column, indent);
        }
    }

    /** What a method answers with: if it carries a call, what that one does. */
    String resultOf(RecordPlan method) {
        RecordPlan answering = method.variables().isEmpty() ? method : inner();
        return names.of(answering.result().orElseThrow().type());
    }

    private RecordPlan inner() {
        return costs.inner().orElseThrow();
    }
}
