package dev.tl4j.codegen;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.Contract;
import dev.tl4j.codegen.plan.ContractScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** One {@code @TlContract} to what the plan needs to know of it, or the complaint that it is no interface that others can implement. */
final class ContractReader {
    private final ProcessingEnvironment environment;
    private final Request request;
    private final Diagnostics diagnostics;

    /**
     * @param request the annotation on a type
     */
    ContractReader(Request request, ProcessingEnvironment environment) {
        this.environment = environment;
        this.request = request;
        diagnostics = new Diagnostics(environment.getMessager(), request);
    }

    /** The contract; empty if something is wrong with it, which was reported, or which the compiler is going to report. */
    Optional<Contract> read() {
        TypeElement type = (TypeElement) request.origin();
        String name = titleOf(type);
        check(type, name);
        if (diagnostics.failed()) {
            return Optional.empty();
        }
        ContractMethods methods = new ContractMethods(type, name, environment, diagnostics);
        List<Contract.Accessor> accessors = methods.accessors();
        List<Contract.DefaultMethod> defaults = methods.defaults();
        ContractScope scope = new ContractScope(
                Set.copyOf(request.strings("packages")), request.strings("include"), request.strings("exclude"));
        if (accessors.isEmpty() && scope.include().isEmpty() && methods.known() && !diagnostics.failed()) {
            complain(
                    type,
                    name + ": it has no accessor and includes nothing by name, so every class would implement it");
        }
        return diagnostics.failed() || !methods.known()
                ? Optional.empty()
                : Optional.of(new Contract(ClassName.get(type), type, accessors, defaults, hiding(type), scope));
    }

    /** The names that whoever implements it inherits for something else. */
    private Set<String> hiding(TypeElement type) {
        return environment.getElementUtils().getAllMembers(type).stream()
                .filter(member -> !(member instanceof ExecutableElement))
                .map(member -> member.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    private void check(TypeElement type, String name) {
        if (type.getKind() != ElementKind.INTERFACE) {
            complain(
                    type,
                    name + ": expected an interface, got "
                            + type.getKind().toString().toLowerCase(Locale.ROOT).replace('_', ' '));
            return;
        }
        if (!type.getTypeParameters().isEmpty()) {
            complain(type, name + ": a contract has no type parameters");
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            complain(type, name + ": a contract cannot be sealed, since generated classes implement it");
        }
        if (request.packageName().isEmpty()) {
            complain(type, name + ": generated classes cannot see the unnamed package, in which it lies");
        }
        hider(type)
                .ifPresent(hider -> complain(
                        type,
                        name + ": generated classes of other packages cannot see it, since "
                                + (hider.equals(type) ? "it" : titleOf(hider)) + " is not public"));
    }

    /** What is not public, itself or a type around it. */
    private static Optional<TypeElement> hider(TypeElement type) {
        if (!type.getModifiers().contains(Modifier.PUBLIC)) {
            return Optional.of(type);
        }
        return type.getEnclosingElement() instanceof TypeElement around ? hider(around) : Optional.empty();
    }

    private void complain(TypeElement type, String message) {
        diagnostics.errorAt(type, message);
    }

    /** Its name without the package. */
    private static String titleOf(TypeElement type) {
        return String.join(".", ClassName.get(type).simpleNames());
    }
}
