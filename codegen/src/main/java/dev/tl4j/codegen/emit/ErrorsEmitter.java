package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.ErrorPlan;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.source.Literal;
import dev.tl4j.codegen.source.SourceWriter;
import dev.tl4j.schema.model.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The class of error constants, and the list of each method. The lists hold equal values of their own: through the constants, the first
 * call would load all errors that there are.
 */
final class ErrorsEmitter {
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
                .addJavadoc("$L", documentation.of(constant))
                .initializer("$T.of($L)", RuntimeTypes.KNOWN_ERROR, arguments(constant))
                .build();
    }

    /** As {@code KnownError.of} takes it. */
    private static String arguments(ErrorPlan.Constant constant) {
        return constant.codes().stream()
                .map(code -> ", " + code)
                .collect(Collectors.joining("", Literal.of(constant.template()), ""));
    }

    /** The list of one method's errors, if it has any. */
    void emit(RecordPlan record, SourceWriter source) {
        List<ErrorPlan.Constant> errors =
                plan.byMethod().get(record.combinator().name());
        if (errors == null || !(record.combinator() instanceof Method)) {
            return;
        }
        String list = source.names().of(Jdk.LIST);
        String known = source.names().of(RuntimeTypes.KNOWN_ERROR);
        source.member("The errors that this method is known to answer with, besides those of any method.")
                .column(
                        "public static final " + list + "<" + known + "> ERRORS = " + list + ".of(",
                        errors.stream()
                                .map(error -> known + ".of(" + arguments(error) + ")")
                                .toList(),
                        ");");
    }
}
