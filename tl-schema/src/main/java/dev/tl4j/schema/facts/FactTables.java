package dev.tl4j.schema.facts;

import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.Problems;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads tables line by line and collects what is wrong with them. Empty lines say nothing. */
final class FactTables {
    private static final String ERRORS = "method\tcode\terror";
    private static final String ACCESS = "method\taccess";

    private static final Pattern CODE = Pattern.compile("-?[0-9]{1,9}");

    private final Problems problems;
    private final Map<Name, SortedSet<ErrorFact>> errors = new HashMap<>();
    private final Map<Name, Access> access = new HashMap<>();

    private FactTables(Problems problems) {
        this.problems = problems;
    }

    static FactTables read(List<SourceText> sources) {
        FactTables tables = new FactTables(new Problems(sources));
        sources.forEach(tables::table);
        if (tables.problems.haveErrors()) {
            throw new SchemaException(tables.problems.sorted());
        }
        return tables;
    }

    Map<Name, SortedSet<ErrorFact>> errors() {
        return errors;
    }

    Map<Name, Access> access() {
        return access;
    }

    private void table(SourceText source) {
        String header = source.line(1);
        if (!header.equals(ERRORS) && !header.equals(ACCESS)) {
            problems.error(
                    new Location(source.name(), 1, 1),
                    "header: expected method, code and error or method and access, a tab between");
            return;
        }
        int columns = header.equals(ERRORS) ? 3 : 2;
        for (int number = 2; number <= source.lineCount(); number++) {
            String line = source.line(number);
            if (!line.isEmpty()) {
                line(line, columns, new Location(source.name(), number, 1));
            }
        }
    }

    private void line(String line, int columns, Location location) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            problems.error(location, "columns: expected %d, got %d".formatted(columns, cells.length));
        } else if (!isWord(cells[0]) || !isWord(cells[columns - 1])) {
            problems.error(location, "cells: expected a word without spaces in each");
        } else if (columns == 3) {
            error(Name.of(cells[0]), cells[1], cells[2], location);
        } else {
            access(Name.of(cells[0]), cells[1], location);
        }
    }

    private void error(Name method, String code, String error, Location location) {
        parse(code)
                .ifPresentOrElse(
                        number -> errors.computeIfAbsent(method, name -> new TreeSet<>())
                                .add(new ErrorFact(number, error)),
                        () -> problems.error(location, "code: expected a number, got '" + code + "'"));
    }

    private void access(Name method, String word, Location location) {
        for (Access value : Access.values()) {
            if (value.word().equals(word)) {
                Access known = access.putIfAbsent(method, value);
                if (known != null && known != value) {
                    problems.error(location, "access of %s: it was %s already".formatted(method, known.word()));
                }
                return;
            }
        }
        problems.error(location, "access: expected user, bot or both, got '" + word + "'");
    }

    private static Optional<Integer> parse(String code) {
        return CODE.matcher(code).matches() ? Optional.of(Integer.valueOf(code)) : Optional.empty();
    }

    private static boolean isWord(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) <= ' ' || cell.charAt(i) > '~') {
                return false;
            }
        }
        return !cell.isEmpty();
    }
}
