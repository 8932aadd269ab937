package dev.tl4j.schema.report;

import dev.tl4j.schema.diff.Change;
import dev.tl4j.schema.diff.Change.Kind;
import dev.tl4j.schema.diff.Difference;
import dev.tl4j.schema.diff.Impact;
import dev.tl4j.schema.diff.SchemaDiff;
import dev.tl4j.schema.diff.Subject;
import java.util.List;

/** A diff as a page: a summary, then a table for each kind of change to constructors, methods and types. */
final class MarkdownReport {
    private final StringBuilder out = new StringBuilder();
    private final SchemaDiff diff;

    private MarkdownReport(SchemaDiff diff) {
        this.diff = diff;
    }

    static String of(SchemaDiff diff, Sides sides) {
        return new MarkdownReport(diff).render(sides);
    }

    private String render(Sides sides) {
        out.append("# What changed\n\nFrom ")
                .append(MarkdownCode.of(sides.oldWithLayer(diff)))
                .append(" to ")
                .append(MarkdownCode.of(sides.nowWithLayer(diff)))
                .append(": ")
                .append(Summary.of(diff))
                .append(".\n");
        if (!diff.isEmpty()) {
            counts();
            legend();
            for (Subject subject : Subject.values()) {
                tables(subject);
            }
        }
        return out.toString();
    }

    private void counts() {
        header("", "added", "removed", "changed");
        for (Subject subject : Subject.values()) {
            row(
                    plural(subject),
                    String.valueOf(diff.count(subject, Kind.ADDED)),
                    String.valueOf(diff.count(subject, Kind.REMOVED)),
                    String.valueOf(diff.count(subject, Kind.CHANGED)));
        }
    }

    private void legend() {
        out.append("\nWhat it does to source that uses the generated classes:\n\n");
        for (Impact impact : Impact.values()) {
            out.append("- ")
                    .append(impact(impact))
                    .append(": ")
                    .append(impact.meaning())
                    .append('\n');
        }
    }

    private void tables(Subject subject) {
        declarations(subject, Kind.ADDED, "Added");
        declarations(subject, Kind.REMOVED, "Removed");
        List<Change> changed = changes(subject, Kind.CHANGED);
        if (!changed.isEmpty()) {
            heading("Changed", subject);
            header(Words.of(subject), "what", "before", "after", "impact", "why");
            changed.forEach(this::differences);
        }
    }

    private void declarations(Subject subject, Kind kind, String title) {
        List<Change> changes = changes(subject, kind);
        if (!changes.isEmpty()) {
            heading(title, subject);
            header(Words.of(subject), subject == Subject.TYPE ? "constructors" : "declaration");
            for (Change change : changes) {
                String text = kind == Kind.ADDED ? change.after() : change.before();
                row(MarkdownCode.of(change.name().toString()), MarkdownCode.of(text));
            }
        }
    }

    private void differences(Change change) {
        String name = MarkdownCode.of(change.name().toString());
        for (Difference difference : change.differences()) {
            row(
                    name,
                    (difference.aspect().words() + " " + MarkdownCode.of(difference.name())).strip(),
                    MarkdownCode.of(difference.before()),
                    MarkdownCode.of(difference.after()),
                    impact(difference.impact()),
                    difference.reason());
            name = "";
        }
    }

    private List<Change> changes(Subject subject, Kind kind) {
        return diff.changes().stream()
                .filter(change -> change.subject() == subject && change.kind() == kind)
                .toList();
    }

    private void heading(String title, Subject subject) {
        out.append("\n## ").append(title).append(' ').append(plural(subject)).append('\n');
    }

    private void header(String... cells) {
        out.append('\n');
        row(cells);
        out.append("| --- ".repeat(cells.length)).append("|\n");
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String plural(Subject subject) {
        return Words.of(subject) + "s";
    }

    private static String impact(Impact impact) {
        return impact == Impact.SOURCE ? "**source**" : Words.of(impact);
    }
}
