package dev.tl4j.codegen.emit;

import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.source.Literal;
import dev.tl4j.codegen.source.Names;
import dev.tl4j.codegen.source.SourceWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record's builder, and the two methods that lead to it. */
final class BuilderEmitter {
    static final String NAME = "Builder";

    private final RecordPlan plan;
    private final SourceWriter source;
    private final Names names;
    private final List<Component> components;
    private final String variables;

    BuilderEmitter(RecordPlan plan, SourceWriter source) {
        this.plan = plan;
        this.source = source;
        names = source.names();
        components = plan.components();
        variables = RecordEmitter.variables(plan);
    }

    /** The record's methods. */
    void methods() {
        String type = NAME + variables;
        source.member("A builder in which nothing is set.")
                .open("public static " + (variables.isEmpty() ? "" : variables + " ") + type + " builder()")
                .line("return new " + NAME + (variables.isEmpty() ? "" : "<>") + "();")
                .close();
        source.member("A builder that starts with the values of this one.").open("public " + type + " toBuilder()");
        source.line(type + " builder = builder();");
        components.forEach(component -> source.line("builder." + component.name() + " = " + component.name() + ";"));
        source.line("return builder;").close();
    }

    /** The class. */
    void emit(Documentation documentation) {
        source.member("Builds a {@link " + names.of(plan.name()) + "}.")
                .open("public static final class " + NAME + variables);
        components.forEach(this::field);
        source.member().line("private " + NAME + "() {}");
        components.forEach(component -> setter(component, documentation));
        build();
        source.close();
    }

    /** Not marked as nullable: in the class file of a builder that would be a quarter of what its fields take. */
    private void field(Component component) {
        TypeName type = component.isFlag() ? TypeName.BOOLEAN : component.type().box();
        source.line("private " + names.of(type) + " " + component.name() + ";");
    }

    private void setter(Component component, Documentation documentation) {
        String name = component.name();
        source.member(documentation.of(plan, component))
                .open("public " + NAME + variables + " " + name + "(" + Nullables.parameter(component, names) + ")")
                .line("this." + name + " = " + name + ";")
                .line("return this;")
                .close();
    }

    private void build() {
        Map<String, String> required = required();
        source.member(
                required.isEmpty()
                        ? "Builds it."
                        : "Builds it.\n\n@throws IllegalStateException if required fields are missing; it names them all");
        source.open("public " + names.of(plan.type()) + " build()");
        if (!required.isEmpty()) {
            List<String> arguments = new ArrayList<>();
            arguments.add(Literal.of(plan.combinator().name().toString()));
            arguments.add(Literal.of(String.join(" ", required.keySet())));
            arguments.addAll(required.values());
            source.list(names.of(RuntimeTypes.FIELDS) + ".requireAll(", arguments, ");");
        }
        RecordEmitter.returnNew(plan, source);
        source.close();
    }

    /** The fields that can be missing, each with an expression that is null if it is. */
    private Map<String, String> required() {
        Map<String, String> required = new LinkedHashMap<>();
        for (Component component : components) {
            if (component.isRequired()) {
                required.put(component.name(), component.name());
            }
        }
        GroupCode groups = new GroupCode(plan, source);
        plan.groups().forEach(group -> required.putAll(groups.required(group)));
        return required;
    }
}
