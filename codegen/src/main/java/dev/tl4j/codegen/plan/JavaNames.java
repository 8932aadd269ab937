package dev.tl4j.codegen.plan;

import com.palantir.javapoet.TypeVariableName;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.TypeRef;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;

/**
 * TL names to Java names. What Java or the generated code itself has taken gets a trailing {@code _}.
 */
public final class JavaNames {
    /** What no component may be called: Java forbids it, or generated classes have such a method or field. */
    private static final Set<String> MEMBERS = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "constructorId",
            "encode",
            "fields",
            "builder",
            "toBuilder",
            "yield",
            "ID",
            "TL",
            "ERRORS");

    /** Local variables of generated methods, which would hide a component. */
    private static final Set<String> LOCALS = Set.of("reader", "writer");

    /** What stands before the dot of a static call to tl4j or the JDK; a component of that name would be called instead. */
    private static final Set<String> CALLED =
            Set.of("ByFields", "Fields", "KnownError", "List", "Objects", "Vectors", "dev", "java");

    /** Methods of generated classes that take parameters. */
    private static final Set<String> CODEC = Set.of(
            "read", "readBare", "readVector", "readResult", "write", "writeBare", "writeVector", "equals", "wait");

    /** Identifiers that Java does not let a class or type variable have, though they are no keywords. */
    private static final Set<String> NO_TYPES = Set.of("permits", "record", "sealed", "var", "yield");

    /** The class in each record, which a type variable of that name would hide. */
    private static final String NESTED = "Builder";

    private JavaNames() {}

    /** Whether generated classes have a method of their own that this would override, hide or be hidden by. */
    public static boolean isTaken(String method, boolean hasParameters) {
        return hasParameters ? CODEC.contains(method) : MEMBERS.contains(method);
    }

    /** Whether a class or a type variable may be called that. */
    public static boolean isType(String name) {
        return isFree(name) && !NO_TYPES.contains(name);
    }

    /** The package of a namespace: {@code com.acme.api} and {@code auth} give {@code com.acme.api.auth}. */
    static String packageOf(String root, Name name) {
        if (name.namespace().isEmpty()) {
            return root;
        }
        StringBuilder path = new StringBuilder(root);
        for (String part : name.namespace().split("\\.")) {
            path.append('.').append(free(part, none -> false));
        }
        return path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }

    /** The class of a constructor or method: {@code sendCode} gives {@code SendCode}, {@code p_q_inner_data} {@code PQInnerData}. */
    static String classOf(Name name) {
        String simple = camelCase(name.simple());
        return simple.substring(0, 1).toUpperCase(Locale.ROOT) + simple.substring(1);
    }

    /** The interface of a type with several constructors: {@code SentCode} gives {@code TypeSentCode}. */
    static String unionOf(Name type) {
        return "Type" + classOf(type);
    }

    /** A type variable's name, which stays apart from all others: what is taken gets a {@code _} even if it ends in some already. */
    static TypeVariableName variableOf(TypeRef.Variable variable) {
        String name = variable.name();
        String stem = name.replaceFirst("_+$", "");
        return TypeVariableName.get(isType(stem) && !stem.equals(NESTED) ? name : name + "_");
    }

    /** The names of one record's components and flag words; each call gives another name. */
    static final class Components {
        private final Set<String> qualifiers;
        private final Set<String> taken = new HashSet<>();

        /**
         * @param qualifiers what stands before the dot of a static call to another generated class
         */
        Components(Set<String> qualifiers) {
            this.qualifiers = qualifiers;
            taken.addAll(MEMBERS);
            taken.addAll(LOCALS);
            taken.addAll(CALLED);
        }

        String name(String tlName) {
            String name = free(camelCase(tlName), n -> taken.contains(n) || qualifiers.contains(n));
            taken.add(name);
            return name;
        }
    }

    /** {@code access_hash} gives {@code accessHash}; upper-case letters stay. */
    static String camelCase(String tlName) {
        StringBuilder name = new StringBuilder(tlName.length());
        boolean upper = false;
        for (int i = 0; i < tlName.length(); i++) {
            char c = tlName.charAt(i);
            if (c == '_') {
                upper = name.length() > 0;
            } else if (name.length() == 0 && Character.isDigit(c)) {
                name.append('_').append(c);
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.length() == 0 ? "_" : name.toString();
    }

    /** The name itself if it may be used, else with as many {@code _} as it takes. */
    static String free(String name, Predicate<String> taken) {
        String free = name;
        while (!isFree(free) || taken.test(free)) {
            free += "_";
        }
        return free;
    }

    /** Whether it is an identifier. Not by isName, which takes a name apart by a pattern first: this is asked for every name of a schema. */
    private static boolean isFree(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }
}
