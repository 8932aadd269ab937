package dev.tl4j.testkit.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults of one kind that were asked for, in that order. */
final class FaultList<F> {
    private final List<Rule<F>> rules = new CopyOnWriteArrayList<>();

    private record Rule<F>(Trigger trigger, F what, Fault fault) {}

    Fault add(Trigger trigger, F what) {
        Fault fault = new Fault(ended -> rules.removeIf(rule -> rule.fault() == ended));
        rules.add(new Rule<>(trigger, what, fault));
        return fault;
    }

    /** Those that happen to this event. */
    List<F> at(FaultEvent event, Random random) {
        if (rules.isEmpty()) {
            return List.of();
        }
        List<F> happening = new ArrayList<>();
        for (Rule<F> rule : rules) {
            if (rule.trigger().fires(event, random)) {
                rule.fault().happened();
                happening.add(rule.what());
            }
        }
        return happening;
    }

    void clear() {
        rules.clear();
    }
}
