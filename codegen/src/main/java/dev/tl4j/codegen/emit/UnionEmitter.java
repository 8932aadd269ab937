package dev.tl4j.codegen.emit;

import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.UnionPlan;
import dev.tl4j.codegen.source.Literal;
import dev.tl4j.codegen.source.Names;
import dev.tl4j.codegen.source.SourceWriter;
import java.util.List;

/** The interface of a type with several constructors. It dispatches over their ids and no others. */
final class UnionEmitter {
    private final UnionPlan plan;
    private final SourceWriter source;
    private final Names names;

    /**
     * @param inherited names that it inherits for something else
     */
    UnionEmitter(UnionPlan plan, List<String> inherited) {
        this.plan = plan;
        source = new SourceWriter(plan.name(), inherited);
        names = source.names();
    }

    /** Where it is written to. */
    SourceWriter source() {
        return source;
    }

    /**
     * @param documentation has what is said of components that all have
     * @param parents the interfaces that it extends
     */
    void emit(Documentation documentation, List<TypeName> parents) {
        String head = "interface " + plan.name().simpleName() + " extends " + names.all(parents);
        if (plan.sealed()) {
            List<String> members = plan.members().stream()
                    .map(member -> names.of(member.name()))
                    .toList();
            source.open("public sealed " + head + " permits ", members, "");
        } else {
            source.open("public " + head);
        }
        plan.shared().forEach(shared -> accessor(shared, documentation));
        read();
        if (plan.inVector()) {
            VectorEmitter vectors = VectorEmitter.ofUnion(plan.name(), source);
            vectors.read();
            vectors.write();
        }
        source.close();
    }

    private void accessor(UnionPlan.Shared shared, Documentation documentation) {
        String type = Nullables.of(shared.component().type(), shared.nullable(), names);
        source.member(documentation.of(plan, shared))
                .line(type + " " + shared.component().name() + "();");
    }

    private void read() {
        source.member("Reads an id and the fields of its constructor.")
                .open("static " + names.of(plan.name()) + " read(" + names.of(RuntimeTypes.TL_READER) + " reader)")
                .line("int id = reader.readInt();")
                .open("return switch (id)");
        for (RecordPlan member : plan.members()) {
            String name = names.of(member.name());
            source.line("case " + name + ".ID -> " + name + ".readBare(reader);");
        }
        source.line("default -> throw reader.unknownId("
                        + Literal.of(plan.type().toString()) + ", id);")
                .close("};")
                .close();
    }
}
