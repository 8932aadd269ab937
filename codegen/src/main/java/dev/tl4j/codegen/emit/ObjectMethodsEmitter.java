package dev.tl4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * {@code fields}, and what follows from it: {@code equals}, {@code hashCode} and {@code toString}. Those that a record has by itself are
 * linked at the first call, which takes milliseconds for each class; they take more room in a class file; and their text breaks its
 * line where a string does.
 */
final class ObjectMethodsEmitter {
    private final RecordPlan plan;

    ObjectMethodsEmitter(RecordPlan plan) {
        this.plan = plan;
    }

    List<MethodSpec> methods() {
        return List.of(fields(), equal(), hash(), line());
    }

    /** Not marked as having nulls, as the method that it overrides is: the mark would take as much room as the rest. */
    private MethodSpec fields() {
        return method("fields", TypeName.get(Object[].class))
                .addStatement("return new $T[] {$L}", Object.class, RecordEmitter.names(plan))
                .build();
    }

    private static MethodSpec equal() {
        return method("equals", TypeName.BOOLEAN)
                .addParameter(Object.class, "other")
                .addStatement("return $T.equal(this, other)", RuntimeTypes.BY_FIELDS)
                .build();
    }

    private static MethodSpec hash() {
        return method("hashCode", TypeName.INT)
                .addStatement("return $T.hash(this)", RuntimeTypes.BY_FIELDS)
                .build();
    }

    private MethodSpec line() {
        String secrets = plan.components().stream()
                .filter(Component::secret)
                .map(Component::tlName)
                .collect(Collectors.joining(" "));
        CodeBlock line = secrets.isEmpty()
                ? CodeBlock.of("$T.line(this, TL)", RuntimeTypes.BY_FIELDS)
                : CodeBlock.of("$T.line(this, TL, $S)", RuntimeTypes.BY_FIELDS, secrets);
        return method("toString", TypeName.get(String.class))
                .addStatement("return $L", line)
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
