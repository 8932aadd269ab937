package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which generated classes implement which contracts, and what is wrong with those that none does. */
public final class Contracts {
    /** No contract at all. */
    public static final Contracts NONE = of(List.of(), List.of());

    private final List<SchemaPlan> plans;
    private final Map<ClassName, List<Contract>> implemented = new HashMap<>();
    private final List<ContractProblem> problems = new ArrayList<>();
    private final Set<List<ClassName>> clashes = new HashSet<>();

    private Contracts(List<SchemaPlan> plans) {
        this.plans = plans;
    }

    /**
     * Finds for each contract the classes that fulfil it.
     *
     * @param plans of all packages of the build
     */
    public static Contracts of(List<SchemaPlan> plans, List<Contract> contracts) {
        Contracts all = new Contracts(List.copyOf(plans));
        contracts.forEach(all::add);
        return all;
    }

    private void add(Contract written) {
        int before = problems.size();
        if (plans.isEmpty()) {
            problems.add(ContractProblem.of(written, "no package with @GenerateTl is compiled with it"));
        }
        written.scope()
                .check(
                        plans,
                        (member, text) ->
                                problems.add(new ContractProblem(written.origin(), Optional.of(member), text)));
        List<SchemaPlan> covered = written.scope().of(plans);
        Contract contract = new ContractNames(covered).resolve(written, problems::add);
        if (problems.size() == before) {
            match(contract, covered);
        }
    }

    private void match(Contract contract, List<SchemaPlan> covered) {
        List<Fulfilment> fulfilments = covered.stream()
                .flatMap(plan -> plan.records().stream())
                .filter(contract.scope().patterns())
                .map(record -> new Fulfilment(contract, record))
                .toList();
        fulfilments.stream().filter(Fulfilment::isComplete).forEach(f -> implement(contract, f.record()));
        covered.stream()
                .flatMap(plan -> plan.unions().stream())
                .filter(union -> union.members().stream()
                        .allMatch(member -> behind(member.name()).contains(contract)))
                .forEach(union -> list(union.name()).add(contract));
        boolean known = contract.accessors().stream().noneMatch(a -> ContractNames.isUnknown(a.type()));
        if (known && fulfilments.stream().noneMatch(Fulfilment::isComplete)) {
            problems.add(ContractProblem.of(contract, unfulfilled(contract, fulfilments)));
        }
    }

    private void implement(Contract contract, RecordPlan record) {
        List<Contract> others = list(record.name());
        Optional<Contract> clashing = others.stream()
                .filter(other -> contract.clashesWith(other, record))
                .findFirst();
        if (clashing.isEmpty()) {
            others.add(contract);
        } else if (clashes.add(List.of(contract.name(), clashing.get().name()))) {
            problems.add(ContractProblem.of(
                    contract,
                    record.combinator().name() + " would inherit a default method from this and one from "
                            + clashing.get().title()));
        }
    }

    private static String unfulfilled(Contract contract, List<Fulfilment> fulfilments) {
        return "no class that is generated"
                + (contract.scope().isNarrowed() ? " and may implement it" : "")
                + " has all its accessors; "
                + closest(fulfilments).map(Fulfilment::explanation).orElse("none has any of them");
    }

    /** The first of the best. */
    private static Optional<Fulfilment> closest(List<Fulfilment> fulfilments) {
        int best = fulfilments.stream().mapToInt(Fulfilment::score).max().orElse(0);
        List<Fulfilment> equal =
                fulfilments.stream().filter(f -> f.score() == best).toList();
        long similar = equal.stream().mapToLong(Fulfilment::similar).max().orElse(0);
        return best == 0 && similar == 0
                ? Optional.empty()
                : equal.stream().filter(f -> f.similar() == similar).findFirst();
    }

    private List<Contract> list(ClassName name) {
        return implemented.computeIfAbsent(name, none -> new ArrayList<>());
    }

    /** All contracts that a class implements, by itself or as one of its union. */
    public List<Contract> behind(ClassName name) {
        return implemented.getOrDefault(name, List.of());
    }

    /** The contracts of a record that its declaration names: those that its union does not. */
    public List<Contract> declaredBy(RecordPlan record) {
        List<Contract> ofUnion = record.superinterface() instanceof ClassName union ? behind(union) : List.of();
        return behind(record.name()).stream()
                .filter(contract -> !ofUnion.contains(contract))
                .toList();
    }

    /** What is wrong, in the order of the contracts. */
    public List<ContractProblem> problems() {
        return List.copyOf(problems);
    }
}
