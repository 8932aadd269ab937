package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.UnionPlan;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the shortest example of each type is, in calls and literals. It takes the shortest ways first, so that a type that holds
 * itself gets an example that ends, and a type that always holds itself none.
 */
final class ExampleCosts {
    /** Of what has no example; small enough to be added up. */
    static final int NONE = 1_000_000;

    /** What {@code inputPeerEmpty} and its like stand behind: they make short examples, but say nothing. */
    private static final int EMPTY = 6;

    /** Of a list without items, which is better than one with an item that is longer. */
    private static final int EMPTY_LIST = 30;

    private final Map<ClassName, RecordPlan> records = new LinkedHashMap<>();
    private final Map<ClassName, UnionPlan> unions = new LinkedHashMap<>();
    private final Map<ClassName, Integer> costs = new HashMap<>();
    private final Optional<RecordPlan> inner;

    ExampleCosts(SchemaPlan plan) {
        for (RecordPlan record : plan.records()) {
            if (!(record.combinator() instanceof Method)) {
                records.put(record.name(), record);
            }
        }
        inner = plan.records().stream()
                .filter(ExampleCosts::canBeInner)
                .min(Comparator.comparingInt(ExampleCosts::rankAsInner));
        plan.unions().forEach(union -> unions.put(union.name(), union));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (RecordPlan record : records.values()) {
                changed |= improve(record.name(), of(record));
            }
            for (UnionPlan union : unions.values()) {
                for (RecordPlan member : union.members()) {
                    changed |= improve(union.name(), of(member.name()));
                }
            }
        }
    }

    /** The call to show inside of calls that carry another, and where any object will do. */
    Optional<RecordPlan> inner() {
        return inner;
    }

    private static boolean canBeInner(RecordPlan record) {
        return record.combinator() instanceof Method
                && record.components().stream()
                        .allMatch(component -> !component.isRequired() || component.codec() instanceof Codec.Scalar);
    }

    /** Nearly all calls that carry another carry this one first; else a short one that changes nothing. */
    private static int rankAsInner(RecordPlan method) {
        Name name = method.combinator().name();
        if (name.toString().equals("help.getConfig")) {
            return -1;
        }
        return method.components().size() + (name.simple().startsWith("get") ? 0 : NONE);
    }

    /** The record itself, or the first of the union's shortest; empty if none has an example. */
    Optional<RecordPlan> shown(ClassName type) {
        List<RecordPlan> candidates = Optional.ofNullable(unions.get(type))
                .map(UnionPlan::members)
                .or(() -> Optional.ofNullable(records.get(type)).map(List::of))
                .orElse(List.of());
        return candidates.stream().filter(record -> of(record) < NONE).min(Comparator.comparingInt(this::of));
    }

    /** A record with all its required fields. */
    int of(RecordPlan record) {
        int cost = record.name().simpleName().endsWith("Empty") ? 1 + EMPTY : 1;
        for (Component component : record.components()) {
            if (component.isRequired()) {
                cost += of(component.codec());
            }
        }
        return Math.min(cost, NONE);
    }

    /** Whether the list has an item to show. */
    boolean hasItem(Codec.Vector vector) {
        return of(vector.item()) < EMPTY_LIST;
    }

    private int of(Codec codec) {
        if (codec instanceof Codec.Vector vector) {
            return Math.min(1 + of(vector.item()), EMPTY_LIST);
        } else if (codec instanceof Codec.Boxed boxed) {
            return of(boxed.type());
        } else if (codec instanceof Codec.Bare bare) {
            return of(bare.type());
        } else {
            return codec instanceof Codec.Scalar || codec instanceof Codec.Flag || inner.isPresent() ? 1 : NONE;
        }
    }

    private int of(ClassName type) {
        return costs.getOrDefault(type, NONE);
    }

    private boolean improve(ClassName type, int cost) {
        if (cost >= of(type)) {
            return false;
        }
        costs.put(type, cost);
        return true;
    }
}
