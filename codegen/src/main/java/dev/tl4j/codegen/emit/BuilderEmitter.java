package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * A record's builder, and the two methods that lead to it. Code that is the same for each field goes to JavaPoet as one text: it is most
 * of what is generated, and JavaPoet takes its time for each part of a format, twice.
 */
final class BuilderEmitter {
    private final RecordPlan plan;
    private final Documentation documentation;
    private final TypeName builder;

    BuilderEmitter(RecordPlan plan, Documentation documentation) {
        this.plan = plan;
        this.documentation = documentation;
        ClassName name = plan.name().nestedClass("Builder");
        builder = plan.variables().isEmpty()
                ? name
                : ParameterizedTypeName.get(name, plan.variables().toArray(TypeName[]::new));
    }

    MethodSpec factory() {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariables(plan.variables())
                .addJavadoc("A builder in which nothing is set.\n")
                .returns(builder)
                .addStatement(plan.variables().isEmpty() ? "return new Builder()" : "return new Builder<>()")
                .build();
    }

    MethodSpec toBuilder() {
        String copies = plan.components().stream()
                .map(component -> "builder.%1$s = %1$s;\n".formatted(component.name()))
                .collect(Collectors.joining());
        return MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A builder that starts with the values of this one.\n")
                .returns(builder)
                .addCode("$T builder = builder();\n$L", builder, copies + "return builder;\n")
                .build();
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Builds a {@link $T}.\n", plan.name())
                .addTypeVariables(plan.variables());
        for (Component component : plan.components()) {
            // Not marked as nullable: in the class file of a builder that would be a quarter of what its fields take.
            TypeName fieldType =
                    component.isFlag() ? TypeName.BOOLEAN : component.type().box();
            type.addField(fieldType, component.name(), Modifier.PRIVATE);
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        plan.components().forEach(component -> type.addMethod(setter(component)));
        return type.addMethod(build()).build();
    }

    private MethodSpec setter(Component component) {
        return MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(documentation.of(plan, component))
                .addParameter(RecordEmitter.parameter(component))
                .returns(builder)
                .addCode("$L", "this.%1$s = %1$s;\nreturn this;\n".formatted(component.name()))
                .build();
    }

    private MethodSpec build() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Builds it.\n")
                .returns(plan.type());
        Map<String, CodeBlock> required = required();
        if (!required.isEmpty()) {
            method.addJavadoc("\n@throws IllegalStateException if required fields are missing; it names them all\n")
                    .addStatement(
                            "$T.requireAll($S, $S, $L)",
                            RuntimeTypes.FIELDS,
                            plan.combinator().name().toString(),
                            String.join(" ", required.keySet()),
                            CodeBlock.join(required.values(), ",$W"));
        }
        return method.addStatement(
                        plan.variables().isEmpty() ? "return new $T($L)" : "return new $T<>($L)",
                        plan.name(),
                        RecordEmitter.names(plan))
                .build();
    }

    /** The fields that can be missing, each with an expression that is null if it is. */
    private Map<String, CodeBlock> required() {
        Map<String, CodeBlock> required = new LinkedHashMap<>();
        for (Component component : plan.components()) {
            if (component.isRequired()) {
                required.put(component.name(), CodeBlock.of("$N", component.name()));
            }
        }
        plan.groups().forEach(group -> required.putAll(GroupCode.required(group)));
        return required;
    }
}
