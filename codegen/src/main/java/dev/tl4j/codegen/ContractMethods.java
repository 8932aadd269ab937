package dev.tl4j.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.Contract;
import dev.tl4j.codegen.plan.JavaNames;
import dev.tl4j.codegen.plan.RuntimeTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The methods of a contract, inherited ones included. */
final class ContractMethods {
    private final TypeElement contract;
    private final String title;
    private final Types types;
    private final Diagnostics diagnostics;
    private final List<Contract.Accessor> accessors = new ArrayList<>();
    private final List<Contract.DefaultMethod> defaults = new ArrayList<>();
    private boolean known = true;

    ContractMethods(TypeElement contract, String title, ProcessingEnvironment environment, Diagnostics diagnostics) {
        this.contract = contract;
        this.title = title;
        this.diagnostics = diagnostics;
        types = environment.getTypeUtils();
        for (ExecutableElement method :
                ElementFilter.methodsIn(environment.getElementUtils().getAllMembers(contract))) {
            if (isOfContract(method)) {
                add(method);
            }
        }
    }

    List<Contract.Accessor> accessors() {
        return accessors;
    }

    List<Contract.DefaultMethod> defaults() {
        return defaults;
    }

    /** Whether all types could be understood; the compiler complains of the others. */
    boolean known() {
        return known;
    }

    /** What {@code Object} and {@code TlObject} ask for, every generated class has. */
    private static boolean isOfContract(ExecutableElement method) {
        String owner = declaring(method).getQualifiedName().toString();
        return !owner.equals(Object.class.getName())
                && !owner.equals(RuntimeTypes.TL_OBJECT.canonicalName())
                && !isOfObject(method)
                && !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    private static TypeElement declaring(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    private static boolean isOfObject(ExecutableElement method) {
        String signature = method.toString();
        return Set.of("equals(java.lang.Object)", "hashCode()", "toString()").contains(signature);
    }

    private void add(ExecutableElement method) {
        ExecutableType type = (ExecutableType) types.asMemberOf((DeclaredType) contract.asType(), method);
        String name = method.getSimpleName().toString();
        if (JavaNames.isTaken(name, !method.getParameters().isEmpty())) {
            complain(method, "generated classes have a method " + name + " of their own");
        } else if (method.isDefault()) {
            addDefault(method, type);
        } else if (!method.getParameters().isEmpty()
                || !method.getTypeParameters().isEmpty()) {
            complain(method, "generated classes have accessors, which take nothing");
        } else if (type.getReturnType().getKind() == TypeKind.VOID) {
            complain(method, "generated classes have accessors, which give something");
        } else {
            TypeMirror result = type.getReturnType();
            accessors.add(new Contract.Accessor(name, nameOf(result), isNullable(method, result)));
        }
    }

    private void addDefault(ExecutableElement method, ExecutableType type) {
        TypeElement declaring = declaring(method);
        Set<ClassName> overridable = new HashSet<>();
        addInterfaces(declaring, overridable);
        defaults.add(new Contract.DefaultMethod(
                method.getSimpleName().toString(),
                type.getParameterTypes().stream()
                        .map(types::erasure)
                        .map(TypeMirror::toString)
                        .toList(),
                nameOf(type.getReturnType()),
                ClassName.get(declaring),
                overridable));
    }

    private void addInterfaces(TypeElement type, Set<ClassName> all) {
        for (TypeMirror above : type.getInterfaces()) {
            if (types.asElement(above) instanceof TypeElement element && all.add(ClassName.get(element))) {
                addInterfaces(element, all);
            }
        }
    }

    private TypeName nameOf(TypeMirror type) {
        try {
            return TypeName.get(type);
        } catch (IllegalArgumentException e) {
            // Some compilers know nothing at all of a generic type that is not there.
            known = false;
            return ClassName.get(Object.class);
        }
    }

    private static boolean isNullable(Element method, TypeMirror type) {
        return Stream.concat(method.getAnnotationMirrors().stream(), type.getAnnotationMirrors().stream())
                .map(AnnotationMirror::getAnnotationType)
                .anyMatch(annotation -> annotation.asElement().getSimpleName().contentEquals("Nullable"));
    }

    private void complain(ExecutableElement method, String message) {
        boolean own = declaring(method).equals(contract);
        diagnostics.errorAt(own ? method : contract, title + "." + method + ": " + message);
    }
}
