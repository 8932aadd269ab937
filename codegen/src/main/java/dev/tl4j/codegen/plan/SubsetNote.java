package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the user is told of a subset: how much was kept, why the largest types came in, and what to exclude to keep less. */
final class SubsetNote {
    private static final int EXPLAINED = 3;

    /** Constructors that are excluded together; more would be no advice. */
    private static final int FEW = 2;

    /** An advice leaves at most nine of ten. */
    private static final double WORTHWHILE = 0.9;

    private final Schema whole;
    private final Schema kept;
    private final Closure closure;

    /**
     * @param kept a part of {@code whole}
     * @param closure its types
     */
    SubsetNote(Schema whole, Schema kept, Closure closure) {
        this.whole = whole;
        this.kept = kept;
        this.closure = closure;
    }

    String text() {
        StringBuilder text = new StringBuilder("kept ")
                .append(grouped(size(kept)))
                .append(" of ")
                .append(grouped(size(whole)))
                .append(" constructors and methods; the largest types, and how they came in:");
        List<Name> largest = closure.types().stream()
                .sorted(Comparator.comparingInt(this::constructorsOf).reversed())
                .limit(EXPLAINED)
                .toList();
        largest.forEach(type ->
                text.append("\n  ").append(closure.path(type)).append(": ").append(constructorsOf(type)));
        advice(largest).forEach((exclude, left) -> text.append("\n  with exclude = ")
                .append(exclude)
                .append(" it would be ")
                .append(grouped(left)));
        return text.toString();
    }

    /** What to exclude, as it is written, and how much that leaves; what leaves least first. */
    private Map<String, Integer> advice(List<Name> types) {
        Map<Set<Name>, Integer> left = new LinkedHashMap<>();
        for (Name type : types) {
            List<Name> way = closure.way(type);
            for (int i = 1; i < way.size(); i++) {
                Set<Name> leading = closure.leading(way.get(i - 1), way.get(i));
                if (canDoWithout(way.get(i - 1), leading)) {
                    left.computeIfAbsent(leading, this::sizeWithout);
                }
            }
        }
        List<Map.Entry<Set<Name>, Integer>> best = new ArrayList<>(left.entrySet());
        best.removeIf(entry -> entry.getValue() > size(kept) * WORTHWHILE);
        best.sort(Map.Entry.comparingByValue());
        return best.stream()
                .limit(EXPLAINED)
                .collect(Collectors.toMap(
                        entry -> written(entry.getKey()), Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    /** Something has to be left of the type, and {@code auth.sentCode} is what {@code auth.SentCode} is there for. */
    private boolean canDoWithout(Name type, Set<Name> constructors) {
        return constructors.size() <= FEW
                && constructors.size() < constructorsOf(type)
                && constructors.stream().noneMatch(name -> name.toString().equalsIgnoreCase(type.toString()));
    }

    private static String written(Set<Name> names) {
        String list = names.stream().map(name -> '"' + name.toString() + '"').collect(Collectors.joining(", "));
        return names.size() == 1 ? list : "{" + list + "}";
    }

    private int sizeWithout(Set<Name> constructors) {
        Closure less = closure.without(constructors);
        long left = kept.constructors().stream()
                .filter(constructor -> less.contains(constructor.type()) && !constructors.contains(constructor.name()))
                .count();
        return (int) left + kept.methods().size();
    }

    private int constructorsOf(Name type) {
        return kept.type(type).map(t -> t.constructors().size()).orElse(0);
    }

    private static int size(Schema schema) {
        return schema.constructors().size() + schema.methods().size();
    }

    /** {@code 2,468}. */
    private static String grouped(int count) {
        StringBuilder digits = new StringBuilder(Integer.toString(count));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }
}
