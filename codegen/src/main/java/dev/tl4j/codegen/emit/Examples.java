package dev.tl4j.codegen.emit;

import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.schema.model.Method;
import java.util.Comparator;
import java.util.Optional;

/** Makes an example of each method: its required fields with plausible values, and the shortest of what these are made of. */
final class Examples {
    /** Calls and literals; what is longer than this teaches nobody. */
    private static final int MAX_COST = 60;

    private final int layer;
    private final ExampleCosts costs;
    private final Optional<RecordPlan> inner;

    Examples(SchemaPlan plan) {
        layer = plan.layer();
        costs = new ExampleCosts(plan);
        inner = plan.records().stream()
                .filter(record -> record.combinator() instanceof Method
                        && record.variables().isEmpty())
                .min(Comparator.comparingInt(this::asInner));
    }

    /** Nearly all that carry another call carry this one first; else a short one that changes nothing. */
    private int asInner(RecordPlan method) {
        String name = method.combinator().name().toString();
        if (name.equals("help.getConfig")) {
            return 0;
        }
        return costs.of(method) + (method.combinator().name().simple().startsWith("get") ? 0 : MAX_COST);
    }

    /** Empty if the method has no example of decent length. */
    Optional<Example> of(RecordPlan method) {
        if (costs.of(method) > MAX_COST || inner.isEmpty()) {
            return Optional.empty();
        }
        ExampleNames names = new ExampleNames();
        ExampleWriter writer = new ExampleWriter(costs, inner.get(), layer, names);
        TypeName result = ExampleWriter.result(method.variables().isEmpty() ? method : inner.get());
        String lead = names.of(result) + " result = client.invoke(";
        String code = lead + writer.record(method, lead.length(), "") + ");";
        return Optional.of(new Example(code, names.imports()));
    }
}
