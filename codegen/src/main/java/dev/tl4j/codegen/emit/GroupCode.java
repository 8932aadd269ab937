package dev.tl4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.FlagGroup;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The code that keeps fields of one flag bit together: set all or none. A {@code true} beside values follows from them; alone it is an
 * error, since the values would be missing on the wire.
 */
final class GroupCode {
    private GroupCode() {}

    /** In the record's constructor. */
    static CodeBlock check(RecordPlan plan, FlagGroup group) {
        CodeBlock.Builder code = CodeBlock.builder();
        Component lead = lead(group);
        CodeBlock leadSet = isSet(lead);
        if (!group.values().isEmpty()) {
            for (Component flag : group.flags()) {
                code.addStatement("$1N = $1N || $2L", flag.name(), leadSet);
            }
        }
        List<CodeBlock> differing = new ArrayList<>();
        for (Component other : others(group, lead)) {
            differing.add(CodeBlock.of("$L != $L", guarded(other), guarded(lead)));
        }
        code.beginControlFlow("if ($L)", CodeBlock.join(differing, " || "));
        code.addStatement(
                "throw $T.apart($S, $L)",
                RuntimeTypes.FIELDS,
                plan.combinator().name().toString(),
                CodeBlock.join(all(group).stream().map(GroupCode::nameIfMissing).toList(), ", "));
        return code.endControlFlow().build();
    }

    /** In {@code build()}: the fields that are missing if others of the group are set, each with an expression that is null then. */
    static Map<String, CodeBlock> required(FlagGroup group) {
        Map<String, CodeBlock> required = new LinkedHashMap<>();
        for (Component component : group.values().isEmpty() ? group.flags() : group.values()) {
            CodeBlock others = CodeBlock.join(
                    others(group, component).stream().map(GroupCode::orNull).toList(), ", ");
            required.put(
                    component.name(),
                    CodeBlock.of("$T.beside($L, $L)", RuntimeTypes.FIELDS, orNull(component), others));
        }
        return required;
    }

    private static Component lead(FlagGroup group) {
        return group.values().isEmpty() ? group.flags().get(0) : group.values().get(0);
    }

    private static List<Component> all(FlagGroup group) {
        List<Component> all = new ArrayList<>(group.flags());
        all.addAll(group.values());
        return all;
    }

    private static List<Component> others(FlagGroup group, Component lead) {
        List<Component> others = all(group);
        others.remove(lead);
        return others;
    }

    private static CodeBlock nameIfMissing(Component component) {
        return CodeBlock.of("$L ? null : $S", isSet(component), component.name());
    }

    private static CodeBlock isSet(Component component) {
        return component.isFlag() ? CodeBlock.of("$N", component.name()) : CodeBlock.of("$N != null", component.name());
    }

    private static CodeBlock orNull(Component component) {
        return CodeBlock.of(component.isFlag() ? "$1N ? $1N : null" : "$1N", component.name());
    }

    private static CodeBlock guarded(Component component) {
        return component.isFlag()
                ? CodeBlock.of("$N", component.name())
                : CodeBlock.of("($N != null)", component.name());
    }
}
