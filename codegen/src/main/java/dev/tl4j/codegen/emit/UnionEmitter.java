package dev.tl4j.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.UnionPlan;
import javax.lang.model.element.Modifier;

/** The interface of a type with several constructors. It dispatches over their ids and no others. */
final class UnionEmitter {
    private final UnionPlan plan;
    private final Documentation documentation;

    UnionEmitter(UnionPlan plan, Documentation documentation) {
        this.plan = plan;
        this.documentation = documentation;
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(RuntimeTypes.TL_OBJECT);
        if (plan.sealed()) {
            type.addModifiers(Modifier.SEALED);
            plan.members().forEach(member -> type.addPermittedSubclass(member.name()));
        }
        plan.shared().forEach(shared -> type.addMethod(accessor(shared)));
        type.addMethod(read());
        if (plan.inVector()) {
            type.addMethod(ReadEmitter.readVector(plan.name()));
            type.addMethod(WriteEmitter.writeVector(plan.name()));
        }
        return type;
    }

    private MethodSpec accessor(UnionPlan.Shared shared) {
        TypeName type = shared.component().type();
        return MethodSpec.methodBuilder(shared.component().name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(documentation.of(plan, shared))
                .returns(shared.nullable() ? RecordEmitter.nullable(type) : type)
                .build();
    }

    private MethodSpec read() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Reads an id and the fields of its constructor.\n")
                .addParameter(RuntimeTypes.TL_READER, "reader")
                .returns(plan.name())
                .addStatement("int id = reader.readInt()")
                .beginControlFlow("return switch (id)");
        for (RecordPlan member : plan.members()) {
            method.addStatement("case $1T.ID -> $1T.readBare(reader)", member.name());
        }
        return method.addStatement(
                        "default -> throw reader.unknownId($S, id)", plan.type().toString())
                .addCode("$<};\n")
                .build();
    }
}
