package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.schema.model.Combinator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The schema class. HotSpot does not compile a method of more than 8,000 bytes, so the switch over all ids comes in two steps: over
 * some bits of the id, then over the ids that share them.
 */
final class SchemaClassEmitter {
    /** Ids for one switch: about 15 bytes of code each. */
    private static final int IDS_PER_SWITCH = 64;

    /** From here on a text gets no more names: a string constant holds 65,535 bytes. */
    private static final int LONG_TEXT = 30_000;

    private final SchemaPlan plan;

    SchemaClassEmitter(SchemaPlan plan) {
        this.plan = plan;
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeTypes.TL_SCHEMA)
                .addField(FieldSpec.builder(plan.name(), "SCHEMA", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", plan.name())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("schema")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc("The schema, for a client and for whoever decodes.\n")
                        .returns(RuntimeTypes.TL_SCHEMA)
                        .addStatement("return SCHEMA")
                        .build())
                .addMethod(getter(
                        "name", TypeName.get(String.class), "$S", plan.name().simpleName()))
                .addMethod(getter("layer", TypeName.INT, "$L", plan.layer()));
        type.addMethods(readFields());
        if (!plan.excluded().isEmpty()) {
            type.addMethod(excluded());
        }
        if (!plan.binding().isEmpty() || plan.signIn().isComplete()) {
            type.addMethod(getter("binding", RuntimeTypes.BINDING, "$N", "CALLS"))
                    .addField(FieldSpec.builder(
                                    RuntimeTypes.BINDING, "CALLS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                            .initializer("new Calls()")
                            .build())
                    .addType(new BindingEmitter(plan).emit("Calls"));
        }
        if (plan.signIn().isComplete()) {
            type.addType(new SignInEmitter(plan.signIn(), BindingEmitter.SIGN_IN).emit());
        }
        return type;
    }

    private static MethodSpec getter(String name, TypeName type, String format, Object value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return " + format, value)
                .build();
    }

    private MethodSpec excluded() {
        List<CodeBlock> texts =
                names(plan.excluded()).map(text -> CodeBlock.of("$S", text)).toList();
        return MethodSpec.methodBuilder("excluded")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(TypeName.INT, "id")
                .returns(Nullables.type(ClassName.get(String.class)))
                .addStatement("return nameIn(id, $L)", CodeBlock.join(texts, ", "))
                .build();
    }

    /** As {@code TlSchema.nameIn} takes them, in as many texts as it needs. */
    private static Stream<String> names(List<Combinator> combinators) {
        Stream.Builder<String> texts = Stream.builder();
        StringBuilder text = new StringBuilder(",");
        for (Combinator combinator : combinators) {
            if (text.length() > LONG_TEXT) {
                texts.add(text.toString());
                text = new StringBuilder(",");
            }
            text.append(HexFormat.of().toHexDigits(combinator.id()));
            text.append(' ').append(combinator.name()).append(',');
        }
        return texts.add(text.toString()).build();
    }

    private List<MethodSpec> readFields() {
        int buckets = Integer.highestOneBit(Math.max(1, plan.records().size() * 2 / IDS_PER_SWITCH));
        List<MethodSpec> methods = new ArrayList<>();
        MethodSpec.Builder all = MethodSpec.methodBuilder("readFields")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC);
        if (buckets == 1) {
            return List.of(finish(all, plan.records()));
        }
        all.addParameter(TypeName.INT, "id")
                .addParameter(RuntimeTypes.TL_READER, "reader")
                .returns(Nullables.type(RuntimeTypes.TL_OBJECT))
                .beginControlFlow("return switch (id & $L)", buckets - 1);
        for (int i = 0; i < buckets; i++) {
            int low = i;
            String name = "readFields" + i;
            String label = i < buckets - 1 ? "case " + i : "default";
            all.addStatement("$L -> $N(id, reader)", label, name);
            methods.add(finish(
                    MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC),
                    plan.records().stream()
                            .filter(record -> (record.id() & buckets - 1) == low)
                            .toList()));
        }
        methods.add(0, all.addCode("$<};\n").build());
        return methods;
    }

    private static MethodSpec finish(MethodSpec.Builder method, List<RecordPlan> records) {
        method.addParameter(TypeName.INT, "id")
                .addParameter(RuntimeTypes.TL_READER, "reader")
                .returns(Nullables.type(RuntimeTypes.TL_OBJECT))
                .beginControlFlow("return switch (id)");
        for (RecordPlan record : records) {
            method.addStatement("case $1T.ID -> $1T.readBare(reader)", record.name());
        }
        return method.addStatement("default -> null").addCode("$<};\n").build();
    }
}
