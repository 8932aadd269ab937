package dev.tl4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.UnionPlan;
import dev.tl4j.schema.model.Method;

/** The Javadoc of generated classes. */
public final class Documentation {
    /** The class comment of a constructor's or method's record. */
    CodeBlock of(RecordPlan record) {
        CodeBlock.Builder text = CodeBlock.builder();
        boolean method = record.combinator() instanceof Method;
        text.add(
                "$L {@code $L}.\n",
                method ? "The method" : "The constructor",
                record.combinator().name());
        text.add(
                "\n<p>TL: <code>$L</code>\n", Escape.javadoc(record.combinator().declaration()));
        if (!record.components().isEmpty()) {
            text.add("\n");
        }
        for (Component component : record.components()) {
            text.add("@param $L $L\n", component.name(), Escape.javadoc(component.tlType()));
        }
        return text.build();
    }

    /** The class comment of a union. */
    CodeBlock of(UnionPlan union) {
        return CodeBlock.of(
                "The type {@code $L}, one of its $L constructors.\n",
                union.type(),
                union.members().size());
    }

    /** The class comment of the schema class. */
    CodeBlock of(SchemaPlan schema) {
        return CodeBlock.of(
                "The schema $L: $L constructors and methods$L.\n",
                Escape.javadoc(schema.source()),
                schema.records().size(),
                schema.layer() == 0 ? "" : " of layer " + schema.layer());
    }
}
