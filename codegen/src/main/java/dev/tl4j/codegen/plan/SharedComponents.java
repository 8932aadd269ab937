package dev.tl4j.codegen.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The components that all records of a union have, with the same name and the same Java type. */
final class SharedComponents {
    private SharedComponents() {}

    static List<UnionPlan.Shared> of(List<RecordPlan> members) {
        Map<String, UnionPlan.Shared> shared = new LinkedHashMap<>();
        for (Component component : members.get(0).components()) {
            shared.put(component.name(), new UnionPlan.Shared(component, component.isNullable()));
        }
        for (RecordPlan member : members.subList(1, members.size())) {
            Map<String, Component> own = new LinkedHashMap<>();
            member.components().forEach(component -> own.put(component.name(), component));
            shared.values().removeIf(s -> !sameType(s.component(), own));
            shared.replaceAll((name, s) -> new UnionPlan.Shared(
                    s.component(), s.nullable() || Lookup.require(own, name).isNullable()));
        }
        return new ArrayList<>(shared.values());
    }

    private static boolean sameType(Component one, Map<String, Component> others) {
        Component other = others.get(one.name());
        return other != null && one.type().equals(other.type());
    }
}
