package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.tl4j.schema.model.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The methods of a plan to facades, and their names. */
public final class FacadePlanner {
    /** What {@code Object} has. */
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final SchemaPlan plan;
    private final String root;
    private final Set<String> taken = new HashSet<>();

    private FacadePlanner(SchemaPlan plan) {
        this.plan = plan;
        root = plan.name().packageName();
        take(plan.name());
        take(ClassNames.errors(plan.name()));
        plan.records().forEach(record -> take(record.name()));
        plan.unions().forEach(union -> take(union.name()));
    }

    /** Plans facades for all methods of a schema. */
    public static FacadePlan plan(SchemaPlan plan) {
        return new FacadePlanner(plan).plan();
    }

    private FacadePlan plan() {
        Map<String, List<RecordPlan>> byPackage = new LinkedHashMap<>();
        byPackage.put(root, new ArrayList<>());
        plan.records().stream().filter(record -> record.result().isPresent()).forEach(record -> byPackage
                .computeIfAbsent(record.name().packageName(), none -> new ArrayList<>())
                .add(record));
        Set<String> ofRoot = new HashSet<>(OF_OBJECT);
        List<FacadePlan.Facade> namespaces = new ArrayList<>();
        byPackage.forEach((in, methods) -> {
            if (!in.equals(root)) {
                String namespace = in.substring(root.length() + 1);
                String accessor = take(JavaNames.camelCase(namespace.replace('.', '_')), ofRoot);
                ClassName name = claim(in, in.substring(in.lastIndexOf('.') + 1));
                namespaces.add(
                        new FacadePlan.Facade(name, accessor, namespace, calls(methods, new HashSet<>(OF_OBJECT))));
            }
        });
        ClassName name = claim(root, plan.name().simpleName());
        List<FacadePlan.Call> calls = calls(Lookup.require(byPackage, root), ofRoot);
        return new FacadePlan(new FacadePlan.Facade(name, "", "", calls), namespaces);
    }

    /** {@code AccountCalls}, if no class has that name, be it in other letters. */
    private ClassName claim(String in, String subject) {
        String wanted = JavaNames.classOf(Name.of(subject)) + "Calls";
        ClassName name =
                ClassName.get(in, JavaNames.free(wanted, simple -> taken.contains(key(ClassName.get(in, simple)))));
        take(name);
        return name;
    }

    private void take(ClassName name) {
        taken.add(key(name));
    }

    private static String key(ClassName name) {
        return name.canonicalName().toLowerCase(Locale.ROOT);
    }

    /** A name is one method's only: the TL methods {@code get} and {@code getAsync} may stand in one namespace. */
    private static List<FacadePlan.Call> calls(List<RecordPlan> methods, Set<String> names) {
        List<FacadePlan.Call> calls = new ArrayList<>();
        for (RecordPlan method : methods) {
            String wanted = JavaNames.camelCase(method.combinator().name().simple());
            calls.add(new FacadePlan.Call(take(wanted, names), take(wanted + "Async", names), method));
        }
        return calls;
    }

    private static String take(String wanted, Set<String> names) {
        String name = JavaNames.free(wanted, names::contains);
        names.add(name);
        return name;
    }
}
