package dev.tl4j.codegen.emit;

import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.source.Names;
import java.util.List;
import java.util.Optional;

/** Makes an example of each method: its required fields with plausible values, and the shortest of what these are made of. */
final class Examples {
    /** Calls and literals; what is longer than this teaches nobody. */
    private static final int MAX_COST = 60;

    private final int layer;
    private final ExampleCosts costs;
    private final boolean builders;

    Examples(SchemaPlan plan) {
        layer = plan.layer();
        costs = new ExampleCosts(plan);
        builders = plan.builders();
    }

    /** Empty if the method has no example of decent length. */
    Optional<Example> of(RecordPlan method) {
        if (costs.of(method) > MAX_COST) {
            return Optional.empty();
        }
        Names names = new Names("");
        ExampleWriter writer = new ExampleWriter(costs, layer, names, builders);
        String lead = writer.resultOf(method) + " result = client.invoke(";
        String code = lead + writer.record(method, lead.length(), "") + ");";
        return Optional.of(new Example(code, List.copyOf(names.imports())));
    }
}
