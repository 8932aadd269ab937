package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The classes that have a Java method for each TL method: one for the methods without a namespace, which leads to the others, and one
 * for each namespace.
 *
 * @param root the former
 * @param namespaces the latter
 */
public record FacadePlan(Facade root, List<Facade> namespaces) {
    public FacadePlan {
        namespaces = List.copyOf(namespaces);
    }

    /**
     * One class.
     *
     * @param accessor the method of the root that gives it; of the root itself empty
     * @param namespace as Java has it, {@code account}; of the root empty
     */
    public record Facade(ClassName name, String accessor, String namespace, List<Call> calls) {
        public Facade {
            calls = List.copyOf(calls);
        }
    }

    /**
     * A TL method.
     *
     * @param name of the Java method that waits for the answer
     * @param asyncName of the one that does not
     * @param record its record
     */
    public record Call(String name, String asyncName, RecordPlan record) {
        /** More than that nobody reads without names, which a builder has. Of Telegram's methods 99 in 100 take no more. */
        private static final int HANDFUL = 5;

        /** The fields that it cannot do without. */
        public List<Component> required() {
            return record.components().stream().filter(Component::isRequired).toList();
        }

        /** Whether it takes its required fields one by one. */
        public boolean takesFields() {
            return required().size() <= HANDFUL;
        }

        /** Whether it takes its record: there is something to set in it. */
        public boolean takesRecord() {
            return !record.components().isEmpty();
        }
    }
}
