package dev.tl4j.codegen.emit;

import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.WireItem;
import dev.tl4j.codegen.source.Names;
import dev.tl4j.codegen.source.SourceWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The methods by which a record writes itself. */
final class WriteEmitter {
    private final RecordPlan plan;
    private final SourceWriter source;
    private final Names names;

    WriteEmitter(RecordPlan plan, SourceWriter source) {
        this.plan = plan;
        this.source = source;
        names = source.names();
    }

    void emit() {
        String writer = "(" + names.of(RuntimeTypes.TL_WRITER) + " writer)";
        source.overriding("void write" + writer).line("writer.writeInt(ID);");
        if (plan.role().bare()) {
            source.line("writeBare(writer);").close();
            source.member("Writes the fields without the id.").open("public void writeBare" + writer);
        }
        plan.wire().forEach(this::item);
        source.close();
        if (plan.role().inVector()) {
            VectorEmitter.ofRecord(plan.name(), source).write();
        }
    }

    private void item(WireItem item) {
        if (item instanceof WireItem.FlagWord word) {
            flagWord(word);
        } else if (item instanceof WireItem.Value value) {
            field(value.component());
        }
    }

    private void field(Component component) {
        if (component.isFlag()) {
            return;
        }
        String write = WriteCode.of(component.codec(), component.name(), names) + ";";
        if (component.isNullable()) {
            source.open("if (" + component.name() + " != null)").line(write).close();
        } else {
            source.line(write);
        }
    }

    /**
     * A flag word, of fields that share a bit by one, since they are all set or none. An expression that joins the bits would need two
     * stack map frames for each of them.
     */
    private void flagWord(WireItem.FlagWord word) {
        Map<Integer, Component> bits = new LinkedHashMap<>();
        word.fields().forEach(field -> bits.put(field.presence().orElseThrow().mask(), field));
        source.line("int " + word.name() + " = 0;");
        bits.forEach((mask, field) -> source.line("if (" + field.name() + (field.isFlag() ? ") " : " != null) ")
                + word.name() + " |= 0x" + Integer.toHexString(mask) + ";"));
        source.line("writer.writeInt(" + word.name() + ");");
    }
}
