package dev.tl4j.codegen.emit;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.source.Literal;
import dev.tl4j.codegen.source.Names;
import dev.tl4j.codegen.source.SourceWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The record of a constructor or a method. */
final class RecordEmitter {
    private final RecordPlan plan;
    private final boolean builder;
    private final List<Component> components;
    private final SourceWriter source;
    private final Names names;

    /**
     * @param builders whether it has a builder, should it have anything to set
     * @param inherited names that it inherits for something else
     */
    RecordEmitter(RecordPlan plan, boolean builders, List<String> inherited) {
        this.plan = plan;
        components = plan.components();
        builder = builders && !components.isEmpty();
        source = new SourceWriter(plan.name(), otherNames(inherited));
        names = source.names();
    }

    private List<String> otherNames(List<String> inherited) {
        List<String> others = new ArrayList<>(inherited);
        plan.variables().forEach(variable -> others.add(variable.name()));
        if (builder) {
            others.add(BuilderEmitter.NAME);
        }
        return others;
    }

    /** Where it is written to. */
    SourceWriter source() {
        return source;
    }

    /**
     * @param documentation has what builders say of a component
     * @param errors has the method's known errors
     * @param parents the interfaces that it implements
     */
    void emit(Documentation documentation, ErrorsEmitter errors, List<TypeName> parents) {
        source.open(
                "public record " + plan.name().simpleName() + variables(plan) + "(",
                components.stream().map(this::component).toList(),
                ") implements " + names.all(parents));
        members(documentation, errors);
        source.close();
    }

    private void members(Documentation documentation, ErrorsEmitter errors) {
        source.member("The id that leads it on the wire.")
                .line("public static final int ID = 0x" + HexFormat.of().toHexDigits(plan.id()) + ";");
        source.member("Its line in the schema.")
                .line("public static final " + names.of(Jdk.STRING) + " TL = "
                        + Literal.of(plan.combinator().declaration()) + ";");
        errors.emit(plan, source);
        constructor();
        BuilderEmitter builders = new BuilderEmitter(plan, source);
        if (builder) {
            builders.methods();
        }
        source.overriding("int constructorId()").line("return ID;").close();
        new WriteEmitter(plan, source).emit();
        new ReadEmitter(plan, source).emit();
        new ObjectMethodsEmitter(plan, source).emit();
        if (builder) {
            builders.emit(documentation);
        }
    }

    private String component(Component component) {
        String parameter = Nullables.parameter(component, names);
        return component.secret() ? "@" + names.of(RuntimeTypes.SECRET) + " " + parameter : parameter;
    }

    /** The variables of a record or a method of it, in angle brackets. */
    static String variables(RecordPlan plan) {
        return plan.variables().isEmpty()
                ? ""
                : plan.variables().stream().map(TypeVariableName::name).collect(Collectors.joining(", ", "<", ">"));
    }

    /** Its components' names. */
    static List<String> names(RecordPlan plan) {
        return plan.components().stream().map(Component::name).toList();
    }

    /** The statement that makes one of variables that are called as its components are. */
    static void returnNew(RecordPlan plan, SourceWriter source) {
        String type = source.names().of(plan.name()) + (plan.variables().isEmpty() ? "" : "<>");
        source.list("return new " + type + "(", names(plan), ");");
    }

    private void constructor() {
        List<Component> checked =
                components.stream().filter(RecordEmitter::isChecked).toList();
        if (checked.isEmpty() && plan.groups().isEmpty()) {
            return;
        }
        source.member().open("public " + plan.name().simpleName());
        checked.forEach(this::check);
        GroupCode groups = new GroupCode(plan, source);
        plan.groups().forEach(groups::check);
        source.close();
    }

    private static boolean isChecked(Component component) {
        return component.codec() instanceof Codec.Vector
                || (component.isRequired() && !component.type().isPrimitive());
    }

    private void check(Component component) {
        String name = component.name();
        String present = component.isNullable()
                ? name
                : names.of(Jdk.OBJECTS) + ".requireNonNull(" + name + ", " + Literal.of(name) + ")";
        if (component.codec() instanceof Codec.Vector vector) {
            String copy = VectorKind.copy(vector, present, 1, names);
            source.line(name + " = " + (component.isNullable() ? name + " == null ? null : " : "") + copy + ";");
        } else {
            source.line(present + ";");
        }
    }
}
