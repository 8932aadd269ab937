package dev.tl4j.codegen.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How one text spells the classes that it names: the first of several with the same simple name by that, the others in full. Also those
 * of {@code java.lang} are imported, since a schema may have a {@code String} of its own.
 */
public final class Names {
    private final String packageName;
    private final Map<String, ClassName> simple = new HashMap<>();

    /**
     * @param packageName whose classes need no import
     */
    public Names(String packageName) {
        this.packageName = packageName;
    }

    /**
     * @param own the class of the file
     * @param others simple names that mean something else in the file, such as those of nested classes and type variables
     */
    Names(ClassName own, Collection<String> others) {
        this(own.packageName());
        simple.put(own.simpleName(), own);
        others.forEach(other -> simple.put(other, own.nestedClass(other)));
    }

    /** A type as the file writes it. */
    public String of(TypeName type) {
        if (type instanceof ClassName name) {
            return of(name);
        }
        if (type instanceof ParameterizedTypeName generic) {
            return of(generic.rawType()) + '<' + all(generic.typeArguments()) + '>';
        }
        if (type instanceof ArrayTypeName array) {
            return of(array.componentType()) + "[]";
        }
        if (type instanceof WildcardTypeName wildcard) {
            return wildcard(wildcard);
        }
        return type.toString();
    }

    /** Types with commas between them. */
    public String all(Collection<? extends TypeName> types) {
        return types.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private String wildcard(WildcardTypeName wildcard) {
        if (!wildcard.lowerBounds().isEmpty()) {
            return "? super " + of(wildcard.lowerBounds().get(0));
        }
        TypeName bound = wildcard.upperBounds().get(0);
        return bound.equals(ClassName.OBJECT) ? "?" : "? extends " + of(bound);
    }

    private String of(ClassName name) {
        ClassName top = name.topLevelClassName();
        ClassName known = simple.putIfAbsent(top.simpleName(), top);
        return known == null || known.equals(top) ? String.join(".", name.simpleNames()) : name.canonicalName();
    }

    /** A type with an annotation on its use, which stands before the last of its names. */
    public String annotated(ClassName annotation, TypeName type) {
        String written = of(type);
        int arguments = written.indexOf('<');
        int last = written.lastIndexOf('.', arguments < 0 ? written.length() : arguments) + 1;
        return written.substring(0, last) + '@' + of(annotation) + ' ' + written.substring(last);
    }

    /** The classes to import, by their names. */
    public Collection<ClassName> imports() {
        return simple.values().stream()
                .filter(name -> !name.packageName().equals(packageName))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
