package dev.tl4j.codegen;

import dev.tl4j.codegen.plan.Subset;
import dev.tl4j.schema.diff.SchemaDiff;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.report.ReportFormat;
import dev.tl4j.schema.report.Sides;
import dev.tl4j.schema.report.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Writes what changed since an earlier schema beside the generated sources, and says so in a note. */
final class ChangeReport {
    private final Request request;
    private final Diagnostics diagnostics;
    private final Filer filer;

    ChangeReport(Request request, Diagnostics diagnostics, Filer filer) {
        this.request = request;
        this.diagnostics = diagnostics;
        this.filer = filer;
    }

    void write(Schema earlier, Subset now) {
        Subset old = Subset.ofEarlier(earlier, Generation.included(request, earlier), request.strings("exclude"));
        SchemaDiff diff = SubsetDiff.between(old, now);
        Sides sides = new Sides(names("since"), names("schema"));
        String file = request.string("name") + "-changes.md";
        try (OutputStream out = filer.createResource(
                        StandardLocation.SOURCE_OUTPUT, request.packageName(), file, request.origin())
                .openOutputStream()) {
            out.write(ReportFormat.MARKDOWN.render(diff, sides).getBytes(StandardCharsets.UTF_8));
            diagnostics.note("since", "since " + sides.old() + ": " + Summary.of(diff) + "; see " + file);
        } catch (IOException e) {
            diagnostics.error("since", file + " cannot be written: " + e);
        }
    }

    private String names(String member) {
        return String.join(", ", request.strings(member));
    }
}
