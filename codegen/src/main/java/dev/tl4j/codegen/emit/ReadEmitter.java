package dev.tl4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.WireItem;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods by which a record is read. */
final class ReadEmitter {
    private final RecordPlan plan;

    ReadEmitter(RecordPlan plan) {
        this.plan = plan;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        if (plan.role().alone()) {
            methods.add(read());
        }
        methods.add(readBare());
        if (plan.role().inVector()) {
            methods.add(readVector(plan.name()));
        }
        plan.result().ifPresent(result -> methods.add(readResult(result)));
        return methods;
    }

    private MethodSpec read() {
        return method("read")
                .addJavadoc("Reads the id, which must be {@link #ID}, and the fields.\n")
                .addStatement("reader.expect(ID, $S)", plan.combinator().name().toString())
                .addStatement("return readBare(reader)")
                .build();
    }

    private MethodSpec readBare() {
        MethodSpec.Builder method = method("readBare").addJavadoc("Reads the fields, the id being read already.\n");
        if (!plan.variables().isEmpty()) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        if (plan.role().nests()) {
            method.addStatement("reader.enter()");
        }
        for (WireItem item : plan.wire()) {
            method.addStatement(local(item));
        }
        if (plan.role().nests()) {
            method.addStatement("reader.leave()");
        }
        return method.addStatement(
                        plan.variables().isEmpty() ? "return new $T($L)" : "return new $T<>($L)",
                        plan.name(),
                        RecordEmitter.names(plan))
                .build();
    }

    private MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(RuntimeTypes.TL_READER, "reader")
                .returns(wildcardType());
    }

    private TypeName wildcardType() {
        if (plan.variables().isEmpty()) {
            return plan.name();
        }
        TypeName[] wildcards = plan.variables().stream()
                .map(variable -> WildcardTypeName.subtypeOf(Object.class))
                .toArray(TypeName[]::new);
        return ParameterizedTypeName.get(plan.name(), wildcards);
    }

    /**
     * Each value goes into a local variable. Conditional expressions as arguments of the constructor would be shorter to read, but each
     * needs two stack map frames that list all arguments before it: of a class of 60 fields they were the greater part.
     */
    private static CodeBlock local(WireItem item) {
        if (item instanceof WireItem.FlagWord word) {
            return CodeBlock.of("int $N = reader.readInt()", word.name());
        }
        Component component = ((WireItem.Value) item).component();
        TypeName type = component.codec() instanceof Codec.Call ? ReadCode.ANY_CALL : component.type();
        return CodeBlock.of("$T $N = $L", type, component.name(), expression(component));
    }

    private static CodeBlock expression(Component component) {
        if (component.presence().isEmpty()) {
            return component.codec().accept(ReadCode.FROM_READER);
        }
        Component.Bit bit = component.presence().get();
        CodeBlock present = CodeBlock.of("($N & 0x$L) != 0", bit.word(), Integer.toHexString(bit.mask()));
        if (component.isFlag()) {
            return present;
        }
        return CodeBlock.of("$L ? $L : null", present, component.codec().accept(ReadCode.FROM_READER));
    }

    /** A static method of an item's class, so that each kind of item has a loop, and a call profile, of its own. */
    static MethodSpec readVector(ClassName item) {
        return MethodSpec.methodBuilder("readVector")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Reads a {@code Vector} of these.\n")
                .addParameter(RuntimeTypes.TL_READER, "reader")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), item))
                .addStatement("$1T[] items = new $1T[reader.readVectorHeader(4)]", Object.class)
                .beginControlFlow("for (int i = 0; i < items.length; i++)")
                .addStatement("items[i] = read(reader)")
                .endControlFlow()
                .addStatement("return $T.of(items)", RuntimeTypes.VECTORS)
                .build();
    }

    private static MethodSpec readResult(RecordPlan.Result result) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("readResult")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.TL_READER, "reader")
                .returns(result.type());
        if (result instanceof RecordPlan.Result.OfCall call) {
            return method.addStatement("return $N.readResult(reader)", call.component())
                    .build();
        }
        Codec codec = ((RecordPlan.Result.Typed) result).codec();
        return method.addStatement("return $L", codec.accept(ReadCode.FROM_READER))
                .build();
    }
}
