package dev.tl4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.source.Names;

/** Types of values that may be null. */
final class Nullables {
    private Nullables() {}

    /** For JavaPoet. */
    static TypeName type(TypeName type) {
        return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }

    /** For JavaPoet, a component as a parameter. */
    static ParameterSpec parameter(Component component) {
        TypeName type = component.isNullable() ? type(component.type()) : component.type();
        return ParameterSpec.builder(type, component.name()).build();
    }

    /** As text, a component as a parameter. */
    static String parameter(Component component, Names names) {
        return of(component.type(), component.isNullable(), names) + ' ' + component.name();
    }

    /** As text. */
    static String of(TypeName type, boolean nullable, Names names) {
        return nullable ? names.annotated(RuntimeTypes.NULLABLE, type) : names.of(type);
    }
}
