package dev.tl4j.schema.resolve;

import dev.tl4j.schema.source.DidYouMean;
import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports references that lead nowhere. */
final class UnknownNames {
    /** A text with more of them than this has other problems than spelling. */
    private static final int MOST_SUGGESTIONS = 100;

    private final SymbolTable symbols;
    private final Problems problems;
    private int suggestions;

    UnknownNames(SymbolTable symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
    }

    void type(String name, Location location) {
        report("type", name, location, symbols.typeNames());
    }

    void constructor(String name, Location location) {
        report("constructor", name, location, symbols.constructorNames());
    }

    private void report(String what, String name, Location location, Iterable<String> declared) {
        if (symbols.isBroken(name)) {
            return;
        }
        String hint = suggest(name, declared)
                .map(meant -> ", did you mean " + meant + "?")
                .orElse("");
        problems.error(location, "unknown " + what + " " + name + hint);
    }

    private Optional<String> suggest(String name, Iterable<String> declared) {
        if (++suggestions > MOST_SUGGESTIONS) {
            return Optional.empty();
        }
        List<String> candidates = new ArrayList<>(Language.typeNames());
        candidates.sort(null);
        declared.forEach(candidates::add);
        return DidYouMean.among(candidates, name);
    }
}
