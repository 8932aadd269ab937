package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.FacadePlan;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** The classes by which TL methods are called as Java methods. */
final class FacadeEmitter {
    private static final ClassName FUTURE = ClassName.get(CompletableFuture.class);

    private final FacadePlan plan;
    private final FacadeDocumentation documentation;

    FacadeEmitter(FacadePlan plan, Documentation documentation) {
        this.plan = plan;
        this.documentation = documentation.ofFacades();
    }

    Map<ClassName, TypeSpec.Builder> emit() {
        Map<ClassName, TypeSpec.Builder> types = new LinkedHashMap<>();
        for (FacadePlan.Facade facade : plan.namespaces()) {
            TypeSpec.Builder type = emit(facade);
            facade.calls().forEach(call -> add(call, type));
            types.put(facade.name(), type);
        }
        TypeSpec.Builder root = emit(plan.root());
        plan.namespaces().forEach(facade -> root.addMethod(accessor(facade)));
        plan.root().calls().forEach(call -> add(call, root));
        types.put(plan.root().name(), root);
        return types;
    }

    /** The schema class's method that begins it all. */
    MethodSpec factory() {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("The methods of this schema, called through a client or whatever else makes calls.\n")
                .addParameter(RuntimeTypes.INVOKER, "invoker")
                .returns(plan.root().name())
                .addStatement("return new $T(invoker)", plan.root().name())
                .build();
    }

    private TypeSpec.Builder emit(FacadePlan.Facade facade) {
        return TypeSpec.classBuilder(facade.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(documentation.of(facade))
                .addField(RuntimeTypes.INVOKER, "invoker", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Calls through {@code invoker}.\n")
                        .addParameter(RuntimeTypes.INVOKER, "invoker")
                        .addStatement("this.invoker = $T.requireNonNull(invoker, $S)", Objects.class, "invoker")
                        .build());
    }

    private static MethodSpec accessor(FacadePlan.Facade facade) {
        return MethodSpec.methodBuilder(facade.accessor())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The methods of {@code $L}.\n", facade.namespace())
                .returns(facade.name())
                .addStatement("return new $T(this.invoker)", facade.name())
                .build();
    }

    private void add(FacadePlan.Call call, TypeSpec.Builder type) {
        if (call.takesFields()) {
            type.addMethod(withFields(call, false)).addMethod(withFields(call, true));
        }
        if (call.takesRecord()) {
            type.addMethod(withRecord(call, false)).addMethod(withRecord(call, true));
        }
    }

    private MethodSpec withFields(FacadePlan.Call call, boolean async) {
        RecordPlan record = call.record();
        CodeBlock arguments =
                record.components().stream().map(FacadeEmitter::argument).collect(CodeBlock.joining(",$W"));
        MethodSpec.Builder method = method(call, async).addJavadoc(documentation.withFields(call, async));
        call.required().forEach(component -> method.addParameter(Nullables.parameter(component)));
        return method.addStatement(
                        record.variables().isEmpty()
                                ? "return this.invoker.$L(new $T($L))"
                                : "return this.invoker.$L(new $T<>($L))",
                        verb(async),
                        record.name(),
                        arguments)
                .build();
    }

    /** Of what may be left out, nothing. */
    private static CodeBlock argument(Component component) {
        return component.isRequired() ? CodeBlock.of("$N", component.name()) : CodeBlock.of("$L", component.absent());
    }

    private MethodSpec withRecord(FacadePlan.Call call, boolean async) {
        return method(call, async)
                .addJavadoc(documentation.withRecord(call, async))
                .addParameter(call.record().type(), "request")
                .addStatement("return this.invoker.$L(request)", verb(async))
                .build();
    }

    private static MethodSpec.Builder method(FacadePlan.Call call, boolean async) {
        TypeName result = call.record().result().orElseThrow().type();
        return MethodSpec.methodBuilder(async ? call.asyncName() : call.name())
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariables(call.record().variables())
                .returns(async ? ParameterizedTypeName.get(FUTURE, result) : result);
    }

    private static String verb(boolean async) {
        return async ? "invokeAsync" : "invoke";
    }
}
