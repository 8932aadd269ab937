package dev.tl4j.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.tl4j.codegen.emit.Documentation;
import dev.tl4j.codegen.emit.DocumentationSource;
import dev.tl4j.codegen.emit.SchemaEmitter;
import dev.tl4j.codegen.plan.ErrorPlan;
import dev.tl4j.codegen.plan.PlanException;
import dev.tl4j.codegen.plan.Planner;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.Subset;
import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.source.Problem;
import dev.tl4j.schema.source.SchemaException;
import dev.tl4j.schema.source.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Optional<SchemaPlan> plan = findAll().flatMap(this::read).flatMap(this::plan);
        Optional<Docs> own = docs();
        if (plan.isPresent() && own.isPresent()) {
            emit(plan.get(), own.get());
        }
    }

    private Optional<Docs> docs() {
        List<SourceText> texts = findAll("docs");
        if (texts.size() < names("docs").size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Docs.read(texts));
        } catch (SchemaException e) {
            e.problems().forEach(problem -> diagnostics.error("docs", problem.render()));
            return Optional.empty();
        }
    }

    private Optional<List<SourceText>> findAll() {
        List<SourceText> texts = findAll("schema");
        if (request.strings("schema").isEmpty()) {
            diagnostics.error("schema", "schema: expected at least one file");
        }
        return diagnostics.failed() ? Optional.empty() : Optional.of(texts);
    }

    /** The files that a member names; one that is named twice is read once. */
    private Set<String> names(String member) {
        return new LinkedHashSet<>(request.strings(member));
    }

    private List<SourceText> findAll(String member) {
        List<SourceText> texts = new ArrayList<>();
        for (String name : names(member)) {
            try {
                finder.find(name)
                        .ifPresentOrElse(
                                texts::add,
                                () -> diagnostics.error(
                                        member,
                                        member + " \"" + name + "\" not found; looked in: "
                                                + String.join(", ", finder.tried())));
            } catch (IOException e) {
                diagnostics.error(member, member + " \"" + name + "\" cannot be read: " + e);
            }
        }
        return texts;
    }

    private Optional<Schema> read(List<SourceText> texts) {
        SchemaReader.Result result = SchemaReader.read(texts, SchemaReader.Options.DEFAULT);
        for (Problem problem : result.problems()) {
            if (problem.isError()) {
                diagnostics.error("schema", problem.render());
            } else {
                diagnostics.warning("schema", problem.render());
            }
        }
        return result.schema();
    }

    private Optional<SchemaPlan> plan(Schema schema) {
        try {
            return Optional.of(Planner.plan(
                    Subset.without(schema, request.strings("exclude")),
                    ClassName.get(request.packageName(), request.string("name")),
                    String.join(", ", request.strings("schema")),
                    request.strings("secrets")));
        } catch (PlanException e) {
            e.problems().forEach(problem -> diagnostics.error("schema", problem));
            return Optional.empty();
        }
    }

    private void emit(SchemaPlan plan, Docs own) {
        DocumentationSource docs =
                new DocumentationSource(BundledSchemas.telegramDocs(), BundledSchemas.telegramFacts(), own);
        ErrorPlan errors = ErrorPlan.of(plan, docs.facts());
        try {
            new SchemaEmitter(plan, errors, new Documentation(plan, docs), request.origin()).emit(this::write);
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
