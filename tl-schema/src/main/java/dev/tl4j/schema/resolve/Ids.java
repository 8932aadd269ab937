package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.DeclaredId;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.Problem.Severity;
import dev.tl4j.schema.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives each declaration its id and reports ids that are wrong or taken. */
final class Ids {
    /** Ids that are not their declaration's CRC-32 and yet right; Telegram computed them from an older text. */
    private static final Map<String, Integer> KNOWN_EXCEPTIONS = Map.of("msg_container", 0x73f1f8dc);

    private final Dialect dialect;
    private final Severity wrongId;
    private final Problems problems;
    private final Map<Integer, Declaration> taken = new HashMap<>();

    /**
     * @param wrongId how bad an id is that is not the CRC-32 of its declaration
     */
    Ids(Dialect dialect, Severity wrongId, Problems problems) {
        this.dialect = dialect;
        this.wrongId = wrongId;
        this.problems = problems;
    }

    List<Identified> identify(List<Declaration> declarations) {
        List<Identified> identified = new ArrayList<>(declarations.size());
        for (Declaration declaration : declarations) {
            int id = id(declaration);
            take(declaration, id);
            identified.add(new Identified(declaration, Name.of(declaration.name()), id));
        }
        return identified;
    }

    private int id(Declaration declaration) {
        int computed = CanonicalText.crc32(declaration, dialect);
        Optional<DeclaredId> written = declaration.id();
        if (written.isEmpty()) {
            return computed;
        }
        int id = written.get().value();
        Integer exception = KNOWN_EXCEPTIONS.get(declaration.name());
        if (id != computed && (exception == null || id != exception)) {
            problems.report(
                    wrongId,
                    written.get().location(),
                    "id of %s: expected %08x, the CRC-32 of the declaration, got %08x"
                            .formatted(declaration.name(), computed, id));
        }
        return id;
    }

    private void take(Declaration declaration, int id) {
        Declaration first = taken.putIfAbsent(id, declaration);
        if (first != null && !first.name().equals(declaration.name())) {
            problems.error(
                    place(declaration),
                    "id %08x of %s is taken by %s at %s"
                            .formatted(id, declaration.name(), first.name(), first.location()));
        }
        Language.ownerOf(id)
                .ifPresent(owner -> problems.error(
                        place(declaration),
                        "id %08x of %s is that of the built-in %s".formatted(id, declaration.name(), owner)));
    }

    private static Location place(Declaration declaration) {
        return declaration.id().map(DeclaredId::location).orElse(declaration.location());
    }
}
