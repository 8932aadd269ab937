package dev.tl4j.codegen.emit;

import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.source.Literal;
import dev.tl4j.codegen.source.Names;
import dev.tl4j.codegen.source.SourceWriter;
import java.util.stream.Collectors;

/**
 * {@code fields}, and what follows from it: {@code equals}, {@code hashCode} and {@code toString}. Those that a record has by itself are
 * linked at the first call, which takes milliseconds for each class; they take more room in a class file; and their text breaks its
 * line where a string does.
 */
final class ObjectMethodsEmitter {
    private final RecordPlan plan;
    private final SourceWriter source;
    private final Names names;

    ObjectMethodsEmitter(RecordPlan plan, SourceWriter source) {
        this.plan = plan;
        this.source = source;
        names = source.names();
    }

    void emit() {
        String object = names.of(Jdk.OBJECT);
        // Not marked as having nulls, as the method that it overrides is: the mark would take as much room as the rest.
        source.overriding(object + "[] fields()")
                .list("return new " + object + "[] {", RecordEmitter.names(plan), "};")
                .close();
        String byFields = names.of(RuntimeTypes.BY_FIELDS);
        source.overriding("boolean equals(" + object + " other)")
                .line("return " + byFields + ".equal(this, other);")
                .close();
        source.overriding("int hashCode()")
                .line("return " + byFields + ".hash(this);")
                .close();
        source.overriding(names.of(Jdk.STRING) + " toString()")
                .line("return " + byFields + ".line(this, TL" + secrets() + ");")
                .close();
    }

    private String secrets() {
        String secrets = plan.components().stream()
                .filter(Component::secret)
                .map(Component::tlName)
                .collect(Collectors.joining(" "));
        return secrets.isEmpty() ? "" : ", " + Literal.of(secrets);
    }
}
