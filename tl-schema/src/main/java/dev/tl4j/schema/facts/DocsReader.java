package dev.tl4j.schema.facts;

import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.Problems;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one docs file line by line and collects what is wrong with it. Every build does this, so it uses no pattern. */
final class DocsReader {
    private static final String CONTINUED = "  ";

    private final SourceText source;
    private final Problems problems;
    private final Map<DocsKind, Map<String, String>> sentences = new EnumMap<>(DocsKind.class);
    private Optional<Entry> open = Optional.empty();

    private DocsReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** What each file says, in the order of the files. */
    static List<Map<DocsKind, Map<String, String>>> read(List<SourceText> sources) {
        Problems problems = new Problems(sources);
        List<Map<DocsKind, Map<String, String>>> files = new ArrayList<>();
        for (SourceText source : sources) {
            files.add(new DocsReader(source, problems).read());
        }
        if (problems.haveErrors()) {
            throw new SchemaException(problems.sorted());
        }
        return files;
    }

    /**
     * An entry whose sentence may go on.
     *
     * @param kind empty if it is wrong and reported already: then it takes what goes on with it without a second problem
     * @param column where its sentence begins, or should
     */
    private record Entry(Optional<DocsKind> kind, String name, StringBuilder sentence, int line, int column) {
        static Entry wrong() {
            return new Entry(Optional.empty(), "", new StringBuilder(), 0, 0);
        }
    }

    private Map<DocsKind, Map<String, String>> read() {
        for (int number = 1; number <= source.lineCount(); number++) {
            String line = source.line(number);
            if (line.isBlank()) {
                close();
            } else if (line.startsWith(CONTINUED)) {
                goOn(line, number);
            } else if (line.charAt(0) != '#') {
                close();
                open = Optional.of(entry(line, number));
            }
        }
        close();
        return sentences;
    }

    private void goOn(String line, int number) {
        if (open.isEmpty()) {
            open = Optional.of(wrong(number, 1, "line: expected a sentence before it to go on with, got none"));
            return;
        }
        StringBuilder sentence = open.get().sentence();
        if (!sentence.isEmpty()) {
            sentence.append(' ');
        }
        sentence.append(line.strip());
    }

    private Entry entry(String line, int number) {
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        Optional<DocsKind> kind = DocsKind.of(word);
        if (kind.isEmpty()) {
            return wrong(number, 1, "kind: expected method, type, constructor, parameter or error, got '" + word + "'");
        }
        int colon = line.indexOf(':', space);
        if (colon < 0) {
            return wrong(number, line.length() + 1, "name: expected a colon behind it, got none");
        }
        String name = line.substring(space + 1, colon);
        if (!isWord(name)) {
            return wrong(number, space + 2, "name: expected one word, got '" + name + "'");
        }
        String sentence = line.substring(colon + 1).strip();
        return new Entry(kind, name, new StringBuilder(sentence), number, colon + 2);
    }

    private void close() {
        open.ifPresent(entry -> entry.kind().ifPresent(kind -> keep(kind, entry)));
        open = Optional.empty();
    }

    private void keep(DocsKind kind, Entry entry) {
        Map<String, String> said = sentences.computeIfAbsent(kind, k -> new HashMap<>());
        if (entry.sentence().isEmpty()) {
            wrong(entry.line(), entry.column(), what(kind, entry) + ": expected a sentence, got none");
        } else if (said.putIfAbsent(entry.name(), entry.sentence().toString()) != null) {
            wrong(
                    entry.line(),
                    kind.word().length() + 2,
                    what(kind, entry) + ": it has a sentence in this file already");
        }
    }

    private static String what(DocsKind kind, Entry entry) {
        return kind.word() + " " + entry.name();
    }

    private Entry wrong(int line, int column, String message) {
        problems.error(new Location(source.name(), line, column), message);
        return Entry.wrong();
    }

    private static boolean isWord(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ' || name.charAt(i) > '~') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
