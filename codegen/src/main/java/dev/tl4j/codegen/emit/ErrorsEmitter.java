package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.ErrorPlan;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.schema.model.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The class of error constants, and the list of each method. The lists hold equal values of their own: through the constants, the first
 * call would load all errors that there are.
 */
final class ErrorsEmitter {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final TypeName ERRORS = ParameterizedTypeName.get(LIST, RuntimeTypes.KNOWN_ERROR);

    /** Each takes about 19 bytes of its class initialiser. */
    private static final int CONSTANTS_PER_TYPE = 350;

    private final ErrorPlan plan;

    ErrorsEmitter(ErrorPlan plan) {
        this.plan = plan;
    }

    /**
     * The class of constants and, where there are too many for one class initialiser, the interfaces that it has them from: HotSpot does
     * not compile a method of more than 8,000 bytes.
     *
     * @param documentation has the constants' Javadoc
     */
    Map<ClassName, TypeSpec.Builder> emit(Documentation documentation) {
        Map<ClassName, TypeSpec.Builder> types = new LinkedHashMap<>();
        TypeSpec.Builder all = TypeSpec.classBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        types.put(plan.name(), all);
        List<ErrorPlan.Constant> constants = plan.constants();
        if (constants.size() <= CONSTANTS_PER_TYPE) {
            constants.forEach(constant -> all.addField(field(constant, documentation)));
            return types;
        }
        for (int from = 0; from < constants.size(); from += CONSTANTS_PER_TYPE) {
            int to = Math.min(constants.size(), from + CONSTANTS_PER_TYPE);
            ClassName name = plan.name().peerClass(plan.name().simpleName() + "_" + types.size());
            TypeSpec.Builder part = TypeSpec.interfaceBuilder(name);
            constants.subList(from, to).forEach(constant -> part.addField(field(constant, documentation)));
            types.put(name, part);
            all.addSuperinterface(name);
        }
        return types;
    }

    private static FieldSpec field(ErrorPlan.Constant constant, Documentation documentation) {
        return FieldSpec.builder(
                        RuntimeTypes.KNOWN_ERROR, constant.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(documentation.of(constant))
                .initializer(value(constant))
                .build();
    }

    private static CodeBlock value(ErrorPlan.Constant constant) {
        CodeBlock codes = CodeBlock.join(
                constant.codes().stream().map(code -> CodeBlock.of("$L", code)).toList(), ", ");
        return CodeBlock.of("$T.of($S, $L)", RuntimeTypes.KNOWN_ERROR, constant.template(), codes);
    }

    /** The list of one method's errors, if it has any. */
    Optional<FieldSpec> errorsOf(RecordPlan record) {
        List<ErrorPlan.Constant> errors =
                plan.byMethod().get(record.combinator().name());
        if (errors == null || !(record.combinator() instanceof Method)) {
            return Optional.empty();
        }
        CodeBlock values =
                CodeBlock.join(errors.stream().map(ErrorsEmitter::value).toList(), ",\n");
        return Optional.of(FieldSpec.builder(ERRORS, "ERRORS", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The errors that this method is known to answer with, besides those of any method.\n")
                .initializer("$T.of($L)", LIST, values)
                .build());
    }
}
