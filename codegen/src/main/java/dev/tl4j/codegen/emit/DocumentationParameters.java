package dev.tl4j.codegen.emit;

import com.palantir.javapoet.TypeVariableName;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.FlagGroup;
import dev.tl4j.codegen.plan.RecordPlan;
import java.util.List;
import java.util.Optional;

/** The {@code @param} tags of a record: what each component means, whether it may be null, which others it goes with. */
final class DocumentationParameters {
    private static final FlagGroup ALONE = new FlagGroup(List.of(), List.of());

    private final RecordPlan record;
    private final DocumentationSource source;
    private final DocumentationText text;

    DocumentationParameters(RecordPlan record, DocumentationSource source, DocumentationText text) {
        this.record = record;
        this.source = source;
        this.text = text;
    }

    void write() {
        write(record.components());
    }

    /** Of some components only, those that a method takes. */
    void write(List<Component> components) {
        for (TypeVariableName variable : record.variables()) {
            text.html("@param <").html(variable.name()).html("> what the call inside answers with\n");
        }
        for (Component component : components) {
            text.html("@param ").html(component.name()).html(" ");
            sentence(component);
        }
    }

    /** What one component means, and when it is there. */
    void sentence(Component component) {
        meaning(component);
        presence(component);
        text.html("\n");
    }

    private void meaning(Component component) {
        Optional<String> sentence = source.parameter(record.combinator(), component.tlName());
        if (sentence.isPresent()) {
            text.words(sentence.get());
        } else {
            text.html("<code>")
                    .words(component.tlName() + ":" + component.tlType())
                    .html("</code>.");
        }
    }

    private void presence(Component component) {
        if (component.presence().isEmpty()) {
            return;
        }
        FlagGroup group = groupOf(component);
        List<Component> values = without(group.values(), component);
        List<Component> flags = without(group.flags(), component);
        if (component.isNullable()) {
            text.html(values.isEmpty() ? " May be null." : " Null exactly if ");
            names(values, values.size() == 1 ? " is" : " are");
        } else if (!values.isEmpty()) {
            text.html(" True exactly if there is ");
            names(values, "");
        } else {
            text.html(flags.isEmpty() ? "" : " True exactly if ");
            names(flags, flags.size() == 1 ? " is" : " are");
        }
    }

    /** The fields that share its bit, none if it has its own. */
    private FlagGroup groupOf(Component component) {
        for (FlagGroup group : record.groups()) {
            if (group.flags().contains(component) || group.values().contains(component)) {
                return group;
            }
        }
        return ALONE;
    }

    private static List<Component> without(List<Component> group, Component component) {
        return group.isEmpty()
                ? group
                : group.stream().filter(other -> !other.equals(component)).toList();
    }

    private void names(List<Component> components, String verb) {
        for (int i = 0; i < components.size(); i++) {
            text.html(i == 0 ? "" : i == components.size() - 1 ? " and " : ", ")
                    .code(components.get(i).name());
        }
        text.html(components.isEmpty() ? "" : verb + ".");
    }
}
