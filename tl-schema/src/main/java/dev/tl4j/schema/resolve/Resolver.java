package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.Document;
import dev.tl4j.schema.ast.Section;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.source.Problem.Severity;
import dev.tl4j.schema.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes one schema of the documents that were parsed. */
public final class Resolver {
    private Resolver() {}

    /**
     * Resolves documents as one schema.
     *
     * @param wrongId how bad an id is that is not the CRC-32 of its declaration
     * @param problems where all of them go, and where the parser's are already
     * @return empty if there are errors, the parser's included
     */
    public static Optional<Schema> resolve(List<Document> documents, Severity wrongId, Problems problems) {
        List<Declaration> declarations = new ArrayList<>();
        documents.forEach(document -> declarations.addAll(document.declarations()));
        OptionalInt layer = Layers.of(documents, problems);
        List<Declaration> own = new LanguageDeclarations(problems).drop(declarations);
        List<Identified> identified = new Ids(Dialect.of(declarations), wrongId, problems).identify(own);
        SymbolTable symbols = SymbolTable.of(documents, own, problems);
        Schema schema = schema(layer, identified, new CombinatorResolver(symbols, problems));
        return problems.haveErrors() ? Optional.empty() : Optional.of(schema);
    }

    private static Schema schema(OptionalInt layer, List<Identified> declarations, CombinatorResolver resolver) {
        List<Constructor> constructors = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        for (Identified declaration : declarations) {
            if (declaration.declaration().section() == Section.TYPES) {
                resolver.constructor(declaration).ifPresent(constructors::add);
            } else {
                resolver.method(declaration).ifPresent(methods::add);
            }
        }
        return new Schema(layer, constructors, methods);
    }
}
