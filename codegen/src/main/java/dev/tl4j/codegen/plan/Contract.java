package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * An interface of the user's that generated classes implement where they can.
 *
 * @param origin the interface itself, which build tools want to know of every class that implements it
 * @param accessors the methods to implement
 * @param defaults its default methods
 * @param hiding the names of its types and constants, which hide others in the classes that implement it
 * @param scope which classes may implement it
 */
public record Contract(
        ClassName name,
        TypeElement origin,
        List<Accessor> accessors,
        List<DefaultMethod> defaults,
        Set<String> hiding,
        ContractScope scope) {
    public Contract {
        accessors = List.copyOf(accessors);
        defaults = List.copyOf(defaults);
        hiding = Set.copyOf(hiding);
    }

    /**
     * A method that a component of a record implements.
     *
     * @param type as the compiler sees it before anything is generated: a generated class that goes by its simple name has no package
     * @param nullable whether it may answer null
     */
    public record Accessor(String name, TypeName type, boolean nullable) {}

    /**
     * A method that comes with the interface.
     *
     * @param parameters the types of its parameters
     * @param declaring the interface that has it
     * @param overridable the interfaces before whose methods it goes, all that {@code declaring} extends
     */
    public record DefaultMethod(
            String name, List<String> parameters, TypeName type, ClassName declaring, Set<ClassName> overridable) {
        public DefaultMethod {
            parameters = List.copyOf(parameters);
            overridable = Set.copyOf(overridable);
        }

        /** Whether a class that has both methods would have to choose between them. */
        private boolean clashesWith(DefaultMethod other) {
            return name.equals(other.name)
                    && parameters.equals(other.parameters)
                    && !declaring.equals(other.declaring)
                    && !overridable.contains(other.declaring)
                    && !other.overridable.contains(declaring);
        }
    }

    /** What the user calls it: {@code HasPts}, {@code Events.HasPts} where it is nested. */
    public String title() {
        return String.join(".", name.simpleNames());
    }

    /** The same contract with types that are known by now. */
    Contract withAccessors(List<Accessor> known) {
        return new Contract(name, origin, known, defaults, hiding, scope);
    }

    /** Whether a record would inherit two methods of which it has to choose one. */
    boolean clashesWith(Contract other, RecordPlan record) {
        return defaults.stream()
                .filter(method -> !method.parameters().isEmpty()
                        || record.components().stream()
                                .noneMatch(component -> component.name().equals(method.name())))
                .anyMatch(method -> other.defaults.stream().anyMatch(method::clashesWith));
    }
}
