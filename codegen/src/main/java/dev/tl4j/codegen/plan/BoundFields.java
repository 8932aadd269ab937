package dev.tl4j.codegen.plan;

import java.util.Optional;

/** The fields of what a binding makes and reads. */
final class BoundFields {
    private BoundFields() {}

    /** A component's type in the schema, its condition apart. */
    static String typeOf(Component component) {
        String type = component.tlType();
        return type.substring(type.indexOf('?') + 1);
    }

    static Optional<Component> find(RecordPlan record, String field) {
        return record.components().stream()
                .filter(component -> component.tlName().equals(field))
                .findFirst();
    }
}
