package dev.tl4j.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.tl4j.codegen.emit.Documentation;
import dev.tl4j.codegen.emit.SchemaEmitter;
import dev.tl4j.codegen.plan.PlanException;
import dev.tl4j.codegen.plan.Planner;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.Since;
import dev.tl4j.codegen.plan.Subset;
import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.source.Problem;
import dev.tl4j.schema.source.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;

/** All that one {@code @GenerateTl} asks for: find the schema, read it, plan, emit. Each step ends before the next begins. */
final class Generation {
    private final Request request;
    private final Diagnostics diagnostics;
    private final Filer filer;
    private final SchemaFinder finder;

    Generation(Request request, ProcessingEnvironment environment) {
        this.request = request;
        diagnostics = new Diagnostics(environment.getMessager(), request);
        filer = environment.getFiler();
        finder = new SchemaFinder(filer, environment.getOptions().getOrDefault(TlProcessor.PATH_OPTION, ""));
    }

    /** Generates, or reports what is in the way; nothing that goes wrong may end the compiler. */
    void run() {
        try {
            generate();
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            diagnostics.error("schema", "a fault in tl4j itself, please report it: " + trace);
        }
    }

    private void generate() {
        if (!SourceVersion.isIdentifier(request.string("name")) || SourceVersion.isKeyword(request.string("name"))) {
            diagnostics.error("name", "name: expected a class name, got \"" + request.string("name") + "\"");
            return;
        }
        findAll("schema").flatMap(texts -> read(texts, "schema")).ifPresent(this::generate);
    }

    private Optional<List<SourceText>> findAll(String member) {
        List<SourceText> texts = new ArrayList<>();
        for (String name : request.strings(member)) {
            try {
                finder.find(name)
                        .ifPresentOrElse(
                                texts::add,
                                () -> diagnostics.error(
                                        member,
                                        "schema \"" + name + "\" not found; looked in: "
                                                + String.join(", ", finder.tried())));
            } catch (IOException e) {
                diagnostics.error(member, "schema \"" + name + "\" cannot be read: " + e);
            }
        }
        if (request.strings(member).isEmpty()) {
            diagnostics.error(member, member + ": expected at least one file");
        }
        return diagnostics.failed() ? Optional.empty() : Optional.of(texts);
    }

    private Optional<Schema> read(List<SourceText> texts, String member) {
        SchemaReader.Result result = SchemaReader.read(texts, SchemaReader.Options.DEFAULT);
        for (Problem problem : result.problems()) {
            if (problem.isError()) {
                diagnostics.error(member, problem.render());
            } else {
                diagnostics.warning(member, problem.render());
            }
        }
        return result.schema();
    }

    private void generate(Schema schema) {
        try {
            Subset subset = Subset.of(schema, request.strings("include"), request.strings("exclude"));
            subset.note().ifPresent(note -> diagnostics.note("include", note));
            SchemaPlan plan = Planner.plan(
                    subset,
                    ClassName.get(request.packageName(), request.string("name")),
                    String.join(", ", request.strings("schema")),
                    request.strings("secrets"));
            emit(plan, since(subset, plan));
        } catch (PlanException e) {
            e.problems().forEach(problem -> diagnostics.error("schema", problem));
        }
    }

    /** Reports what changed, if the user says since when. What is wrong with the earlier schema keeps no class from being generated. */
    private Since since(Subset subset, SchemaPlan plan) {
        if (request.strings("since").isEmpty()) {
            return Since.NOTHING;
        }
        Optional<Schema> earlier = findAll("since").flatMap(texts -> read(texts, "since"));
        earlier.ifPresent(schema -> new ChangeReport(request, diagnostics, filer).write(schema, subset));
        return earlier.map(schema -> Since.of(schema, plan)).orElse(Since.NOTHING);
    }

    private void emit(SchemaPlan plan, Since since) {
        try {
            new SchemaEmitter(plan, new Documentation(), since, request.origin()).emit(this::write);
        } catch (IOException e) {
            diagnostics.error("schema", "cannot write the generated classes: " + e);
        }
    }

    private void write(JavaFile file) throws IOException {
        try {
            file.writeTo(filer);
        } catch (FilerException e) {
            diagnostics.error(
                    "name",
                    file.packageName() + "." + file.typeSpec().name()
                            + ": there is such a class already, written by hand or by another @GenerateTl");
        }
    }
}
