package dev.tl4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.SignInPlan;
import dev.tl4j.codegen.plan.SignInPlan.Answer;
import dev.tl4j.codegen.plan.SignInPlan.Case;
import dev.tl4j.codegen.plan.SignInPlan.Read;
import dev.tl4j.codegen.plan.SignInPlan.Reading;
import dev.tl4j.codegen.plan.SignInPlan.Request;
import dev.tl4j.codegen.plan.SignInPlan.Target;
import dev.tl4j.codegen.plan.SignInPlan.Value;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The nested class by which a client signs in, in the classes of this schema. */
final class SignInEmitter {
    private final SignInPlan plan;
    private final String name;

    SignInEmitter(SignInPlan plan, String name) {
        this.plan = plan;
        this.name = name;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(RuntimeTypes.SIGN_IN_BINDING);
        plan.requests().forEach(request -> type.addMethod(request(request)));
        plan.answers().forEach(answer -> type.addMethod(reader(answer)));
        return type.build();
    }

    private MethodSpec request(Request request) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(request.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(
                        RuntimeTypes.BOUND_CALL, request.reading().type()));
        request.parameters().forEach(parameter -> method.addParameter(parameter(parameter)));
        return method.addStatement(
                        "return $T.of($L, $L)",
                        RuntimeTypes.BOUND_CALL,
                        value(request.call()),
                        reading(request.reading()))
                .build();
    }

    private static ParameterSpec parameter(Component component) {
        ParameterSpec.Builder parameter = ParameterSpec.builder(component.type(), component.name());
        if (component.isNullable()) {
            parameter = ParameterSpec.builder(
                    component
                            .type()
                            .annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE)
                                    .build()),
                    component.name());
        }
        return parameter.build();
    }

    private static CodeBlock value(Value value) {
        if (value instanceof Value.Given given) {
            return CodeBlock.of("$N", given.component().name());
        }
        if (value instanceof Value.Fixed fixed) {
            return CodeBlock.of("$L", fixed.java());
        }
        Value.Made made = (Value.Made) value;
        CodeBlock arguments =
                made.arguments().stream().map(SignInEmitter::value).collect(CodeBlock.joining(",$W"));
        CodeBlock code = CodeBlock.of("new $T($L)", made.type(), arguments);
        return made.vector() ? CodeBlock.of("$T.of($L)", List.class, code) : code;
    }

    private CodeBlock reading(Reading reading) {
        if (reading.reader().isEmpty()) {
            return CodeBlock.of("answer -> answer");
        }
        return reading.vector()
                ? CodeBlock.of("answer -> answer.stream().map($N::$N).toList()", name, reading.reader())
                : CodeBlock.of("$N::$N", name, reading.reader());
    }

    private static MethodSpec reader(Answer answer) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(answer.reader())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(answer.to())
                .addParameter(answer.from(), "from");
        for (Case known : answer.cases()) {
            if (known.record().equals(answer.from())) {
                return method.addStatement("return $L", made(known, "from")).build();
            }
            method.beginControlFlow("if (from instanceof $T it)", known.record())
                    .addStatement("return $L", made(known, "it"))
                    .endControlFlow();
        }
        return rest(method, answer).build();
    }

    private static MethodSpec.Builder rest(MethodSpec.Builder method, Answer answer) {
        if (answer.rest() instanceof Target.New other) {
            return method.addStatement("return new $T(from.getClass().getSimpleName())", other.type());
        }
        if (answer.rest() instanceof Target.Constant constant) {
            return method.addStatement("return $T.$N", constant.type(), constant.name());
        }
        return method.addStatement("throw $T.unknown($S, from)", RuntimeTypes.BOUND_CALL, answer.tlType());
    }

    private static CodeBlock made(Case known, String from) {
        CodeBlock reads = known.reads().stream().map(read -> read(read, from)).collect(CodeBlock.joining(", "));
        if (known.target() instanceof Target.New made) {
            return CodeBlock.of("new $T($L)", made.type(), reads);
        }
        if (known.target() instanceof Target.Constant constant) {
            return CodeBlock.of("$T.$N", constant.type(), constant.name());
        }
        return reads;
    }

    private static CodeBlock read(Read read, String from) {
        CodeBlock field = CodeBlock.of("$N.$N()", from, read.component());
        if (read.reader().isEmpty()) {
            return field;
        }
        CodeBlock converted = CodeBlock.of("$N($L)", read.reader(), field);
        return read.nullable() ? CodeBlock.of("$L == null ? null : $L", field, converted) : converted;
    }
}
