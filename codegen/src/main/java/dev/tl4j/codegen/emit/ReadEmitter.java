package dev.tl4j.codegen.emit;

import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.WireItem;
import dev.tl4j.codegen.source.Literal;
import dev.tl4j.codegen.source.Names;
import dev.tl4j.codegen.source.SourceWriter;
import java.util.Collections;

/** The methods by which a record is read. */
final class ReadEmitter {
    private final RecordPlan plan;
    private final SourceWriter source;
    private final Names names;
    private final ReadCode code;

    ReadEmitter(RecordPlan plan, SourceWriter source) {
        this.plan = plan;
        this.source = source;
        names = source.names();
        code = new ReadCode(names);
    }

    void emit() {
        if (plan.role().alone()) {
            read();
        }
        readBare();
        if (plan.role().inVector()) {
            VectorEmitter.ofRecord(plan.name(), source).read();
        }
        plan.result().ifPresent(this::readResult);
    }

    private void read() {
        source.member("Reads the id, which must be {@link #ID}, and the fields.");
        open("read")
                .line("reader.expect(ID, " + Literal.of(plan.combinator().name().toString()) + ");")
                .line("return readBare(reader);")
                .close();
    }

    private void readBare() {
        source.member("Reads the fields, the id being read already.");
        if (!plan.variables().isEmpty()) {
            source.line("@" + names.of(Jdk.SUPPRESS_WARNINGS) + "(\"unchecked\")");
        }
        open("readBare");
        if (plan.role().nests()) {
            source.line("reader.enter();");
        }
        plan.wire().forEach(item -> source.line(local(item)));
        if (plan.role().nests()) {
            source.line("reader.leave();");
        }
        RecordEmitter.returnNew(plan, source);
        source.close();
    }

    private SourceWriter open(String name) {
        String variables = plan.variables().isEmpty()
                ? ""
                : "<" + String.join(", ", Collections.nCopies(plan.variables().size(), "?")) + ">";
        String reader = names.of(RuntimeTypes.TL_READER);
        return source.open(
                "public static " + names.of(plan.name()) + variables + " " + name + "(" + reader + " reader)");
    }

    /**
     * Each value goes into a local variable. Conditional expressions as arguments of the constructor would be shorter to read, but each
     * needs two stack map frames that list all arguments before it: of a class of 60 fields they were the greater part.
     */
    private String local(WireItem item) {
        if (item instanceof WireItem.FlagWord word) {
            return "int " + word.name() + " = reader.readInt();";
        }
        Component component = ((WireItem.Value) item).component();
        TypeName type = component.codec() instanceof Codec.Call ? ReadCode.ANY_CALL : component.type();
        return names.of(type) + " " + component.name() + " = " + expression(component) + ";";
    }

    private String expression(Component component) {
        if (component.presence().isEmpty()) {
            return component.codec().accept(code);
        }
        Component.Bit bit = component.presence().get();
        String present = "(" + bit.word() + " & 0x" + Integer.toHexString(bit.mask()) + ") != 0";
        return component.isFlag()
                ? present
                : present + " ? " + component.codec().accept(code) + " : null";
    }

    private void readResult(RecordPlan.Result result) {
        String value = result instanceof RecordPlan.Result.OfCall call
                ? call.component() + ".readResult(reader)"
                : ((RecordPlan.Result.Typed) result).codec().accept(code);
        source.overriding(names.of(result.type()) + " readResult(" + names.of(RuntimeTypes.TL_READER) + " reader)")
                .line("return " + value + ";")
                .close();
    }
}
