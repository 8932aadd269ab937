package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.PlanException;
import dev.tl4j.codegen.plan.Planner;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.Subset;
import dev.tl4j.codegen.plan.UnionPlan;
import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.source.SourceText;
import java.util.List;

/** Plans of schemas that tests write, in package {@code com.acme}. */
final class SmallPlan {
    private SmallPlan() {}

    static SchemaPlan of(String schema) throws PlanException {
        return Planner.plan(
                Subset.of(
                        SchemaReader.readOrThrow(
                                List.of(SourceText.of("acme.tl", schema)), SchemaReader.Options.DEFAULT),
                        List.of(),
                        List.of()),
                ClassName.get("com.acme", "Acme"),
                "acme.tl",
                List.of());
    }

    static RecordPlan record(SchemaPlan plan, String name) {
        return plan.records().stream()
                .filter(record -> record.combinator().name().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static UnionPlan union(SchemaPlan plan, String type) {
        return plan.unions().stream()
                .filter(union -> union.type().toString().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
