package dev.tl4j.schema.report;

import dev.tl4j.schema.diff.Change;
import dev.tl4j.schema.diff.Difference;
import dev.tl4j.schema.diff.SchemaDiff;

/** A diff for a terminal: a line for each change, and one below it for each difference. */
final class TextReport {
    private final StringBuilder out = new StringBuilder();

    private TextReport() {}

    static String of(SchemaDiff diff, Sides sides) {
        return new TextReport().render(diff, sides);
    }

    private String render(SchemaDiff diff, Sides sides) {
        line(sides.oldWithLayer(diff) + " -> " + sides.nowWithLayer(diff) + ": " + Summary.of(diff));
        diff.changes().forEach(this::change);
        return out.toString();
    }

    private void change(Change change) {
        String what = Words.of(change.subject()) + " " + change.name();
        switch (change.kind()) {
            case ADDED -> line("+ " + what + ": " + change.after());
            case REMOVED -> line("- " + what + ": " + change.before() + impact(change));
            case CHANGED -> line("~ " + what + impact(change));
        }
        change.differences().forEach(this::difference);
    }

    private static String impact(Change change) {
        return " [" + Words.of(change.impact()) + "]";
    }

    private void difference(Difference difference) {
        String name = difference.name().isEmpty() ? "" : " " + difference.name();
        line("    " + difference.aspect().words() + name + values(difference) + " [" + Words.of(difference.impact())
                + ": " + difference.reason() + "]");
    }

    private static String values(Difference difference) {
        boolean both = !difference.before().isEmpty() && !difference.after().isEmpty();
        String values = difference.before() + (both ? " -> " : "") + difference.after();
        return values.isEmpty() ? "" : ": " + values;
    }

    /** A line stays one line and moves no cursor, whatever it says. */
    private void line(String text) {
        text.codePoints().map(c -> isPrintable(c) ? c : '?').forEach(out::appendCodePoint);
        out.append('\n');
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
