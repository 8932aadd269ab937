package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.TypeParameter;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.schema.source.Problems;
import java.util.List;
import java.util.Optional;

/** Turns declarations into constructors and methods. Empty means that something was reported. */
final class CombinatorResolver {
    private final SymbolTable symbols;
    private final UnknownNames unknown;
    private final Problems problems;
    private final ResultResolver results;

    CombinatorResolver(SymbolTable symbols, Problems problems) {
        this.symbols = symbols;
        this.unknown = new UnknownNames(symbols, problems);
        this.problems = problems;
        this.results = new ResultResolver(problems);
    }

    Optional<Constructor> constructor(Identified identified) {
        Declaration declaration = identified.declaration();
        checkName(declaration);
        for (TypeParameter parameter : declaration.parameters()) {
            problems.error(
                    parameter.location(), "type variable %s: only methods may have any".formatted(parameter.name()));
        }
        TypeVariables variables = TypeVariables.of(declaration, problems);
        List<Field> fields = fields(declaration, variables);
        Optional<Name> type = results.typeOf(declaration);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Constructor(
                identified.name(),
                identified.id(),
                variables.names(),
                fields,
                type.get(),
                identified.text(),
                declaration.location()));
    }

    Optional<Method> method(Identified identified) {
        Declaration declaration = identified.declaration();
        checkName(declaration);
        TypeVariables variables = TypeVariables.of(declaration, problems);
        List<Field> fields = fields(declaration, variables);
        variables.checkAllBound(declaration);
        Optional<TypeRef> answer = results.answerOf(declaration, types(variables), variables);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Method(
                identified.name(),
                identified.id(),
                variables.names(),
                fields,
                answer.get(),
                identified.text(),
                declaration.location()));
    }

    private List<Field> fields(Declaration declaration, TypeVariables variables) {
        return new FieldResolver(types(variables), variables, problems, declaration.arguments())
                .resolve(declaration.arguments());
    }

    private TypeResolver types(TypeVariables variables) {
        return new TypeResolver(symbols, unknown, problems, variables);
    }

    private void checkName(Declaration declaration) {
        if (!Names.isLowerCase(declaration.name())) {
            problems.error(
                    declaration.location(),
                    "name %s: expected a lower-case letter first, capitals are for types"
                            .formatted(declaration.name()));
        }
    }
}
