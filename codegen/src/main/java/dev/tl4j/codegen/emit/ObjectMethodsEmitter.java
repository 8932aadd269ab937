package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The methods of {@code Object}. {@code toString} must quote texts and hide secrets, so it is one call with all values, which is half of
 * what a concatenation takes. The other two mean what Java's own for records do; but a class that has no need of those at all is smaller:
 * with these three the jar of a large schema is 60 kB smaller than with none, with {@code toString} alone it is 70 kB larger.
 */
final class ObjectMethodsEmitter {
    private final RecordPlan plan;
    private final List<Component> components;

    ObjectMethodsEmitter(RecordPlan plan) {
        this.plan = plan;
        components = plan.components();
    }

    List<MethodSpec> methods() {
        return List.of(
                method("equals", TypeName.BOOLEAN, equal())
                        .addParameter(RecordEmitter.nullable(ClassName.OBJECT), "other")
                        .build(),
                method("hashCode", TypeName.INT, hash()).build(),
                method("toString", ClassName.get(String.class), line()).build());
    }

    private static MethodSpec.Builder method(String name, TypeName result, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addStatement("return $L", value);
    }

    private CodeBlock equal() {
        CodeBlock same = CodeBlock.of("other instanceof $T", plan.anyType());
        return components.isEmpty()
                ? same
                : Stream.concat(
                                Stream.of(CodeBlock.of("$L that", same)),
                                components.stream().map(ObjectMethodsEmitter::equal))
                        .collect(CodeBlock.joining("$W&& "));
    }

    private static CodeBlock equal(Component component) {
        String name = component.name();
        if (component.type().equals(TypeName.DOUBLE)) {
            return CodeBlock.of("$1T.compare(this.$2L, that.$2L) == 0", Double.class, name);
        }
        if (component.type().isPrimitive()) {
            return CodeBlock.of("this.$1L == that.$1L", name);
        }
        return component.isNullable()
                ? CodeBlock.of("$1T.equals(this.$2L, that.$2L)", Objects.class, name)
                : CodeBlock.of("this.$1L.equals(that.$1L)", name);
    }

    private CodeBlock hash() {
        if (components.isEmpty()) {
            return CodeBlock.of("0");
        }
        Component first = components.get(0);
        if (components.size() > 1 || first.isNullable()) {
            return CodeBlock.of("$T.hash($L)", Objects.class, RecordEmitter.names(plan));
        }
        return first.type().isPrimitive()
                ? CodeBlock.of("$T.hashCode($N)", first.type().box(), first.name())
                : CodeBlock.of("$N.hashCode()", first.name());
    }

    private CodeBlock line() {
        if (components.isEmpty()) {
            return CodeBlock.of("$S", plan.name().simpleName() + "[]");
        }
        CodeBlock values = components.stream().map(ObjectMethodsEmitter::shown).collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$T.of(this, TL,$W$L)", RuntimeTypes.TL_LINE, values);
    }

    private static CodeBlock shown(Component component) {
        return component.secret()
                ? CodeBlock.of("$T.hidden($N)", RuntimeTypes.TL_LINE, component.name())
                : CodeBlock.of("$N", component.name());
    }
}
