package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The generated classes that contracts speak of. They do not exist when the contract is read, so the compiler knows those that go by
 * their simple names by nothing else, whatever is imported.
 */
final class ContractNames {
    private final Map<String, SortedSet<ClassName>> bySimpleName = new TreeMap<>();

    ContractNames(List<SchemaPlan> plans) {
        for (SchemaPlan plan : plans) {
            plan.records().forEach(record -> add(record.name()));
            plan.unions().forEach(union -> add(union.name()));
        }
    }

    private void add(ClassName name) {
        bySimpleName
                .computeIfAbsent(name.simpleName(), simple -> new TreeSet<>())
                .add(name);
    }

    /** The contract with full names. What stays without a package is no generated class. */
    Contract resolve(Contract contract, Consumer<ContractProblem> problems) {
        List<Contract.Accessor> accessors = new ArrayList<>();
        for (Contract.Accessor accessor : contract.accessors()) {
            TypeName type = resolve(
                    accessor.type(),
                    name -> problems.accept(ContractProblem.of(
                            contract,
                            name + " in " + accessor.name() + "() may be " + choices(name) + ": write the full name")));
            accessors.add(new Contract.Accessor(accessor.name(), type, accessor.nullable()));
        }
        return contract.withAccessors(accessors);
    }

    private String choices(String simpleName) {
        return Lookup.require(bySimpleName, simpleName).stream()
                .map(ClassName::canonicalName)
                .collect(Collectors.joining(" or "));
    }

    private TypeName resolve(TypeName type, Consumer<String> ambiguous) {
        if (type instanceof ParameterizedTypeName parameterized) {
            return ParameterizedTypeName.get(
                    parameterized.rawType(),
                    parameterized.typeArguments().stream()
                            .map(argument -> resolve(argument, ambiguous))
                            .toArray(TypeName[]::new));
        }
        if (type instanceof ArrayTypeName || !(type instanceof ClassName name) || !isSimple(name)) {
            return type;
        }
        SortedSet<ClassName> known = bySimpleName.getOrDefault(name.simpleName(), new TreeSet<>());
        if (known.size() > 1) {
            ambiguous.accept(name.simpleName());
        }
        return known.size() == 1 ? known.first() : type;
    }

    /** Whether a contract speaks of a class that is neither there nor generated. The compiler says so itself. */
    static boolean isUnknown(TypeName type) {
        return type instanceof ParameterizedTypeName parameterized
                ? parameterized.typeArguments().stream().anyMatch(ContractNames::isUnknown)
                : type instanceof ClassName name && isSimple(name);
    }

    private static boolean isSimple(ClassName name) {
        return name.packageName().isEmpty() && name.simpleNames().size() == 1;
    }
}
