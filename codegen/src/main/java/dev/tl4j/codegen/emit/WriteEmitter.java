package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.WireItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The methods by which a record writes itself. */
final class WriteEmitter {
    private final RecordPlan plan;

    WriteEmitter(RecordPlan plan) {
        this.plan = plan;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        MethodSpec.Builder write = method("write").addAnnotation(Override.class).addStatement("writer.writeInt(ID)");
        if (plan.role().bare()) {
            methods.add(write.addStatement("writeBare(writer)").build());
            methods.add(method("writeBare")
                    .addJavadoc("Writes the fields without the id.\n")
                    .addCode(fields())
                    .build());
        } else {
            methods.add(write.addCode(fields()).build());
        }
        if (plan.role().inVector()) {
            methods.add(writeVector(plan.name()));
        }
        return methods;
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.TL_WRITER, "writer");
    }

    /** A static method of an item's class, so that each kind of item has a loop, and a call profile, of its own. */
    static MethodSpec writeVector(ClassName item) {
        return MethodSpec.methodBuilder("writeVector")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Writes a {@code Vector} of these.\n")
                .addParameter(RuntimeTypes.TL_WRITER, "writer")
                .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), item), "items")
                .addStatement("$T size = items.size()", TypeName.INT)
                .addStatement("writer.writeVectorHeader(size)")
                .beginControlFlow("for (int i = 0; i < size; i++)")
                .addStatement("items.get(i).write(writer)")
                .endControlFlow()
                .build();
    }

    private CodeBlock fields() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (WireItem item : plan.wire()) {
            if (item instanceof WireItem.FlagWord word) {
                code.add(flagWord(word));
            } else if (item instanceof WireItem.Value value) {
                code.add(field(value.component()));
            }
        }
        return code.build();
    }

    private static CodeBlock field(Component component) {
        if (component.isFlag()) {
            return CodeBlock.of("");
        }
        CodeBlock write = WriteCode.of(component.codec(), CodeBlock.of("$N", component.name()));
        if (!component.isNullable()) {
            return CodeBlock.builder().addStatement(write).build();
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($N != null)", component.name())
                .addStatement(write)
                .endControlFlow()
                .build();
    }

    /**
     * A flag word, of fields that share a bit by one, since they are all set or none. An expression that joins the bits would need two
     * stack map frames for each of them.
     */
    private static CodeBlock flagWord(WireItem.FlagWord word) {
        Map<Integer, Component> bits = new LinkedHashMap<>();
        word.fields().forEach(field -> bits.put(field.presence().orElseThrow().mask(), field));
        StringBuilder code = new StringBuilder("int ").append(word.name()).append(" = 0;\n");
        bits.forEach((mask, field) -> code.append("if (")
                .append(field.name())
                .append(field.isFlag() ? ") " : " != null) ")
                .append(word.name())
                .append(" |= 0x")
                .append(Integer.toHexString(mask))
                .append(";\n"));
        return CodeBlock.of("$Lwriter.writeInt($N);\n", code, word.name());
    }
}
