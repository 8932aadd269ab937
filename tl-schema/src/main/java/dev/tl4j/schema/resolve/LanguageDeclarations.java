package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.Section;
import dev.tl4j.schema.source.Problems;
import java.util.ArrayList;
import java.util.List;

/** Takes out the declarations of what the language defines anyway, {@code vector} and the like, and checks that they say the same. */
final class LanguageDeclarations {
    private static final String EMPTY_TRUE = "true = True";

    private final Problems problems;

    LanguageDeclarations(Problems problems) {
        this.problems = problems;
    }

    /** The declarations that are the schema's own. */
    List<Declaration> drop(List<Declaration> declarations) {
        List<Declaration> own = new ArrayList<>(declarations.size());
        for (Declaration declaration : declarations) {
            List<String> allowed = Language.declarationsOf(declaration.name());
            if (allowed.isEmpty()) {
                checkTrue(declaration);
                own.add(declaration);
            } else {
                check(declaration, allowed);
            }
        }
        return own;
    }

    private void check(Declaration declaration, List<String> allowed) {
        String text = CanonicalText.of(declaration, Dialect.PLAIN);
        boolean type = declaration.section() == Section.TYPES;
        if (!type || !allowed.contains(text)) {
            problems.error(
                    declaration.location(),
                    "%s is built in: expected '%s' among the types, got '%s'%s"
                            .formatted(declaration.name(), allowed.get(0), text, type ? "" : " among the functions"));
            return;
        }
        int id = CanonicalText.crc32(declaration, Dialect.PLAIN);
        declaration
                .id()
                .filter(written -> written.value() != id)
                .ifPresent(written -> problems.error(
                        written.location(),
                        "%s is built in: expected id %08x, got %08x"
                                .formatted(declaration.name(), id, written.value())));
    }

    /** {@code flags.N?true} takes no bytes, so {@code true} must not have fields. It stays a constructor like any other. */
    private void checkTrue(Declaration declaration) {
        if (!declaration.name().equals("true")) {
            return;
        }
        String text = CanonicalText.of(declaration, Dialect.PLAIN);
        if (!text.equals(EMPTY_TRUE)) {
            problems.error(declaration.location(), "true: expected '%s', got '%s'".formatted(EMPTY_TRUE, text));
        }
    }
}
