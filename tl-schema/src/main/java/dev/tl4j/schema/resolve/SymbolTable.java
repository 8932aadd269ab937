package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Broken;
import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.Document;
import dev.tl4j.schema.ast.Section;
import dev.tl4j.schema.ast.TypeExpression;
import dev.tl4j.schema.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a schema declares. */
final class SymbolTable {
    private final Map<String, Declaration> combinators = new HashMap<>();
    private final Map<String, List<Declaration>> types = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();

    private SymbolTable() {}

    /** Reports names that are declared twice: constructors and methods share one set of names. */
    static SymbolTable of(List<Document> documents, List<Declaration> declarations, Problems problems) {
        SymbolTable table = new SymbolTable();
        for (Document document : documents) {
            for (Broken unreadable : document.broken()) {
                table.broken.addAll(unreadable.names());
            }
        }
        for (Declaration declaration : declarations) {
            table.add(declaration, problems);
        }
        return table;
    }

    private void add(Declaration declaration, Problems problems) {
        Declaration first = combinators.putIfAbsent(declaration.name(), declaration);
        if (first != null) {
            problems.error(
                    declaration.location(),
                    "%s is declared twice, first at %s".formatted(declaration.name(), first.location()));
        }
        if (declaration.section() == Section.TYPES && declaration.result() instanceof TypeExpression.Named type) {
            types.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(declaration);
        }
    }

    /** The constructors of a type; none if there is no such type. */
    List<Declaration> constructorsOf(String type) {
        return types.getOrDefault(type, List.of());
    }

    Optional<Declaration> constructor(String name) {
        return Optional.ofNullable(combinators.get(name)).filter(found -> found.section() == Section.TYPES);
    }

    /** Whether a declaration of this name was reported as unreadable: then nobody knows what it would have been. */
    boolean isBroken(String name) {
        return broken.contains(name);
    }

    Set<String> typeNames() {
        return types.keySet();
    }

    List<String> constructorNames() {
        List<String> names = new ArrayList<>();
        types.values().forEach(all -> all.forEach(constructor -> names.add(constructor.name())));
        return names;
    }
}
