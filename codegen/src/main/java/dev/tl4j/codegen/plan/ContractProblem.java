package dev.tl4j.codegen.plan;

import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What is wrong with a contract in the light of what is generated.
 *
 * @param origin the interface
 * @param member the member of its annotation that is to blame, if one is
 */
public record ContractProblem(TypeElement origin, Optional<String> member, String message) {
    static ContractProblem of(Contract contract, String message) {
        return new ContractProblem(contract.origin(), Optional.empty(), contract.title() + ": " + message);
    }
}
