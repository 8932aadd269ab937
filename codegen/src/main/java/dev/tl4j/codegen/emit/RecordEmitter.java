package dev.tl4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The record of a constructor or a method. */
final class RecordEmitter {
    private final RecordPlan plan;
    private final Documentation documentation;
    private final boolean builders;
    private final List<Component> components;

    /**
     * @param builders whether it has a builder, should it have anything to set
     */
    RecordEmitter(RecordPlan plan, Documentation documentation, boolean builders) {
        this.plan = plan;
        this.documentation = documentation;
        this.builders = builders;
        components = plan.components();
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.recordBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariables(plan.variables())
                .addSuperinterface(plan.superinterface())
                .recordConstructor(constructor())
                .addField(id())
                .addField(declaration());
        if (builders && !components.isEmpty()) {
            BuilderEmitter builder = new BuilderEmitter(plan, documentation);
            type.addMethod(builder.factory()).addMethod(builder.toBuilder()).addType(builder.emit());
        }
        type.addMethod(constructorId());
        type.addMethods(new WriteEmitter(plan).methods());
        type.addMethods(new ReadEmitter(plan).methods());
        type.addMethods(new ObjectMethodsEmitter(plan).methods());
        return type;
    }

    private FieldSpec id() {
        return FieldSpec.builder(TypeName.INT, "ID", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The id that leads it on the wire.\n")
                .initializer("0x$L", HexFormat.of().toHexDigits(plan.id()))
                .build();
    }

    private FieldSpec declaration() {
        return FieldSpec.builder(String.class, "TL", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Its line in the schema.\n")
                .initializer("$S", plan.combinator().declaration())
                .build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        components.forEach(c -> constructor.addParameter(recordComponent(c)));
        for (Component component : components) {
            check(component, constructor);
        }
        plan.groups().forEach(group -> constructor.addCode(GroupCode.check(plan, group)));
        return constructor.build();
    }

    private static void check(Component component, MethodSpec.Builder constructor) {
        if (component.codec() instanceof Codec.Vector vector) {
            CodeBlock list = component.isNullable()
                    ? CodeBlock.of("$N", component.name())
                    : CodeBlock.of("$1T.requireNonNull($2N, $2S)", Objects.class, component.name());
            CodeBlock copy = VectorKind.copy(vector, list, 1);
            constructor.addStatement(
                    component.isNullable() ? "$1N = $1N == null ? null : $2L" : "$1N = $2L", component.name(), copy);
        } else if (component.isRequired() && !component.type().isPrimitive()) {
            constructor.addStatement("$1T.requireNonNull($2N, $2S)", Objects.class, component.name());
        }
    }

    private static ParameterSpec recordComponent(Component component) {
        return component.secret()
                ? parameter(component).toBuilder()
                        .addAnnotation(RuntimeTypes.SECRET)
                        .build()
                : parameter(component);
    }

    /** All components, as arguments; they are identifiers, so no {@code $} of theirs is JavaPoet's. */
    static CodeBlock names(RecordPlan plan) {
        return CodeBlock.of(plan.components().stream().map(Component::name).collect(Collectors.joining(",$W")));
    }

    static ParameterSpec parameter(Component component) {
        return ParameterSpec.builder(annotated(component), component.name()).build();
    }

    static TypeName annotated(Component component) {
        return component.isNullable() ? nullable(component.type()) : component.type();
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }

    private static MethodSpec constructorId() {
        return MethodSpec.methodBuilder("constructorId")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return ID")
                .build();
    }
}
