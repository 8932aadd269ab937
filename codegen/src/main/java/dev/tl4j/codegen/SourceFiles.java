package dev.tl4j.codegen;

import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.source.Problem;
import dev.tl4j.schema.source.Problem.Severity;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files that the user's annotation names, or the complaint that they are not there. */
final class SourceFiles {
    private final Request request;
    private final SchemaFinder finder;
    private final Diagnostics diagnostics;

    SourceFiles(Request request, SchemaFinder finder, Diagnostics diagnostics) {
        this.request = request;
        this.finder = finder;
        this.diagnostics = diagnostics;
    }

    /** The schema that the files of a member make together; empty if there is none, which was reported. */
    Optional<Schema> schema(String member) {
        return all(member).flatMap(texts -> read(texts, member));
    }

    private Optional<Schema> read(List<SourceText> texts, String member) {
        SchemaReader.Result result = SchemaReader.read(texts, new SchemaReader.Options(wrongId(member)));
        for (Problem problem : result.problems()) {
            if (problem.isError()) {
                diagnostics.error(member, problem.render());
            } else {
                diagnostics.warning(member, problem.render());
            }
        }
        return result.schema();
    }

    /** An earlier schema is as it is, so its ids are never more than warned of. */
    private Severity wrongId(String member) {
        return member.equals("schema") && request.flag("exactIds") ? Severity.ERROR : Severity.WARNING;
    }

    /** The user's own sentences; empty if something is wrong with them, which was reported. */
    Optional<Docs> docs() {
        try {
            return all("docs").map(Docs::read);
        } catch (SchemaException e) {
            e.problems().forEach(problem -> diagnostics.error("docs", problem.render()));
            return Optional.empty();
        }
    }

    /** All files of a member, such as {@code schema}; empty if one of them cannot be had, which was reported. */
    private Optional<List<SourceText>> all(String member) {
        List<SourceText> texts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> listed = request.strings(member);
        for (String name : listed) {
            if (names.add(name)) {
                find(member, name).ifPresent(texts::add);
            } else {
                diagnostics.error(member, member + " \"" + name + "\" is listed twice");
            }
        }
        return texts.size() == listed.size() ? Optional.of(texts) : Optional.empty();
    }

    private Optional<SourceText> find(String member, String name) {
        if (!SchemaFinder.isName(name)) {
            diagnostics.error(
                    member, member + ": expected a relative path such as telegram/api.tl, got \"" + name + "\"");
            return Optional.empty();
        }
        try {
            Optional<SourceText> text = finder.find(name);
            if (text.isEmpty()) {
                String tried = String.join(", ", finder.tried());
                diagnostics.error(member, member + " \"" + name + "\" not found; looked in: " + tried);
            }
            return text;
        } catch (IOException e) {
            diagnostics.error(member, member + " \"" + name + "\" cannot be read: " + e);
            return Optional.empty();
        }
    }
}
