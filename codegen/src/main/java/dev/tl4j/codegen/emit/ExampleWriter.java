package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import java.util.ArrayList;
import java.util.List;

/** Writes the value of one example: a literal, a list, or a chain of builder calls, on one line if that is short. */
final class ExampleWriter {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final int MAX_LINE = 100;
    private static final String INDENT = "        ";

    private final ExampleCosts costs;
    private final ExampleLiterals literals;
    private final ExampleNames names;

    /**
     * @param layer of the schema
     */
    ExampleWriter(ExampleCosts costs, int layer, ExampleNames names) {
        this.costs = costs;
        this.names = names;
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
