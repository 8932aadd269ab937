package dev.tl4j.codegen.emit;

import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.FlagGroup;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.source.Literal;
import dev.tl4j.codegen.source.SourceWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The code that keeps fields of one flag bit together: set all or none. A {@code true} beside values follows from them; alone it is an
 * error, since the values would be missing on the wire.
 */
final class GroupCode {
    private final RecordPlan plan;
    private final SourceWriter source;

    GroupCode(RecordPlan plan, SourceWriter source) {
        this.plan = plan;
        this.source = source;
    }

    /** In the record's constructor. */
    void check(FlagGroup group) {
        Component lead = lead(group);
        if (!group.values().isEmpty()) {
            for (Component flag : group.flags()) {
                source.line(flag.name() + " = " + flag.name() + " || " + isSet(lead) + ";");
            }
        }
        source.open(others(group, lead).stream()
                .map(other -> guarded(other) + " != " + guarded(lead))
                .collect(Collectors.joining(" || ", "if (", ")")));
        List<String> arguments = new ArrayList<>();
        arguments.add(Literal.of(plan.combinator().name().toString()));
        all(group).forEach(component -> arguments.add(nameIfMissing(component)));
        source.list("throw " + fields() + ".apart(", arguments, ");").close();
    }

    /** In {@code build()}: the fields that are missing if others of the group are set, each with an expression that is null then. */
    Map<String, String> required(FlagGroup group) {
        Map<String, String> required = new LinkedHashMap<>();
        for (Component component : group.values().isEmpty() ? group.flags() : group.values()) {
            String others =
                    others(group, component).stream().map(GroupCode::orNull).collect(Collectors.joining(", "));
            required.put(component.name(), fields() + ".beside(" + orNull(component) + ", " + others + ")");
        }
        return required;
    }

    private String fields() {
        return source.names().of(RuntimeTypes.FIELDS);
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

    private static String nameIfMissing(Component component) {
        return isSet(component) + " ? null : " + Literal.of(component.name());
    }

    private static String isSet(Component component) {
        return component.isFlag() ? component.name() : component.name() + " != null";
    }

    private static String orNull(Component component) {
        return component.isFlag() ? component.name() + " ? " + component.name() + " : null" : component.name();
    }

    private static String guarded(Component component) {
        return component.isFlag() ? component.name() : "(" + component.name() + " != null)";
    }
}
