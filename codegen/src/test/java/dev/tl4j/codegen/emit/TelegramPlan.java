package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.PlanException;
import dev.tl4j.codegen.plan.Planner;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.Subset;
import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.model.Method;
import java.util.List;

/** The plan of the whole Telegram API, and all that tl4j knows about it. */
final class TelegramPlan {
    static final DocumentationSource SOURCE =
            new DocumentationSource(BundledSchemas.telegramDocs(), BundledSchemas.telegramFacts(), Docs.none());

    private TelegramPlan() {}

    static SchemaPlan make() throws PlanException {
        return Planner.plan(
                Subset.of(
                        SchemaReader.readOrThrow(
                                List.of(BundledSchemas.open("telegram/api.tl").orElseThrow()),
                                SchemaReader.Options.DEFAULT),
                        List.of(),
                        List.of()),
                ClassName.get("com.acme.api", "TelegramApi"),
                "telegram/api.tl",
                List.of());
    }

    static List<RecordPlan> methods(SchemaPlan plan) {
        return plan.records().stream()
                .filter(record -> record.combinator() instanceof Method)
                .toList();
    }
}
