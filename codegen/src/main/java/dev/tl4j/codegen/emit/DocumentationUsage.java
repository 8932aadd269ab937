package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.schema.model.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which methods answer with a type and which take it, itself or in a vector. */
final class DocumentationUsage {
    private final Map<ClassName, List<ClassName>> returning = new HashMap<>();
    private final Map<ClassName, List<ClassName>> taking = new HashMap<>();

    DocumentationUsage(SchemaPlan plan) {
        for (RecordPlan record : plan.records()) {
            if (record.combinator() instanceof Method) {
                add(record);
            }
        }
    }

    /** Methods, in the order of the schema. */
    List<ClassName> returning(ClassName type) {
        return returning.getOrDefault(type, List.of());
    }

    /** Methods, in the order of the schema. */
    List<ClassName> taking(ClassName type) {
        return taking.getOrDefault(type, List.of());
    }

    private void add(RecordPlan method) {
        method.result().ifPresent(result -> {
            if (result instanceof RecordPlan.Result.Typed typed) {
                add(returning, typed.codec(), method.name());
            }
        });
        for (Component component : method.components()) {
            add(taking, component.codec(), method.name());
        }
    }

    private static void add(Map<ClassName, List<ClassName>> methods, Codec codec, ClassName method) {
        if (codec instanceof Codec.Vector vector) {
            add(methods, vector.item(), method);
        } else if (codec instanceof Codec.Boxed boxed) {
            addOnce(methods, boxed.type(), method);
        } else if (codec instanceof Codec.Bare bare) {
            addOnce(methods, bare.type(), method);
        }
    }

    /** A method's fields come one after the other, so a second one of the same type finds the method at the end. */
    private static void addOnce(Map<ClassName, List<ClassName>> methods, ClassName type, ClassName method) {
        List<ClassName> all = methods.computeIfAbsent(type, t -> new ArrayList<>());
        if (all.isEmpty() || !all.get(all.size() - 1).equals(method)) {
            all.add(method);
        }
    }
}
