package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The class of each combinator and type, collisions settled: constructors choose first, then methods, then unions, each in the
 * order of the schema, so that a schema that only grows at its end keeps its names.
 */
final class ClassNames {
    private final String root;
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final Map<String, Supplier<String>> lowerCase = new HashMap<>();
    private final Map<Name, ClassName> constructors = new HashMap<>();
    private final Map<Name, ClassName> methods = new HashMap<>();
    private final Map<Name, ClassName> types = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    ClassNames(ClassName schemaClass, Schema schema) {
        root = schemaClass.packageName();
        ClassName errors = errors(schemaClass);
        taken.put(root, new HashSet<>(Set.of(schemaClass.simpleName(), errors.simpleName())));
        lowerCase.put(schemaClass.canonicalName().toLowerCase(Locale.ROOT), () -> "the schema class");
        lowerCase.put(errors.canonicalName().toLowerCase(Locale.ROOT), () -> "the class of error constants");
        schema.constructors().forEach(constructor -> constructors.put(constructor.name(), combinator(constructor)));
        schema.methods().forEach(method -> methods.put(method.name(), combinator(method)));
        schema.types().values().forEach(type -> types.put(type.name(), ofType(type)));
        taken.keySet().stream().sorted().forEach(this::checkPackage);
    }

    /** The class of error constants that stands beside a schema class. */
    static ClassName errors(ClassName schemaClass) {
        return schemaClass.peerClass(schemaClass.simpleName() + "Errors");
    }

    ClassName constructor(Name name) {
        return Lookup.require(constructors, name);
    }

    ClassName method(Name name) {
        return Lookup.require(methods, name);
    }

    /** The sealed interface of a type, or the record of its only constructor. */
    ClassName type(Name name) {
        return Lookup.require(types, name);
    }

    /** What a static call to one of the classes may begin with: their simple names, and the first part of their packages' names. */
    Set<String> qualifiers() {
        Set<String> qualifiers = new HashSet<>();
        taken.values().forEach(qualifiers::addAll);
        qualifiers.add(root.substring(0, (root + ".").indexOf('.')));
        return qualifiers;
    }

    /** Names that differ only by case, which many file systems take for one, and packages that are called as a class is. */
    List<String> problems() {
        return problems;
    }

    private void checkPackage(String name) {
        int dot = name.lastIndexOf('.');
        if (name.length() > root.length() && dot > 0) {
            String parent = name.substring(0, dot);
            if (taken.getOrDefault(parent, Set.of()).contains(name.substring(dot + 1))) {
                problems.add(
                        "namespace " + name.substring(root.length() + 1) + ": there is a class " + name + " already");
            }
            checkPackage(parent);
        }
    }

    private ClassName combinator(Combinator combinator) {
        return claim(
                combinator.name(),
                JavaNames.classOf(combinator.name()),
                () -> combinator.name() + " (" + combinator.location() + ")");
    }

    private ClassName ofType(Type type) {
        if (type.constructors().size() == 1) {
            return constructor(type.constructors().get(0).name());
        }
        return claim(type.name(), JavaNames.unionOf(type.name()), () -> "type " + type.name());
    }

    /** The words for what is only in case of a problem are not made for thousands that are none. */
    private ClassName claim(Name name, String wanted, Supplier<String> what) {
        String in = JavaNames.packageOf(root, name);
        Set<String> inPackage = taken.computeIfAbsent(in, p -> new HashSet<>());
        // A record cannot have the name of its own nested class.
        String simple = JavaNames.free(wanted.equals("Builder") ? "Builder_" : wanted, inPackage::contains);
        inPackage.add(simple);
        ClassName className = ClassName.get(in, simple);
        Supplier<String> other = lowerCase.putIfAbsent(className.canonicalName().toLowerCase(Locale.ROOT), what);
        if (other != null) {
            problems.add(what.get() + " and " + other.get() + ": their classes would differ only by case");
        }
        return className;
    }
}
