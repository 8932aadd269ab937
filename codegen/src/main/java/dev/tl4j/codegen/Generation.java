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
import dev.tl4j.codegen.plan.SignInShapes;
import dev.tl4j.codegen.plan.Since;
import dev.tl4j.codegen.plan.Subset;
import dev.tl4j.codegen.plan.UnionPlan;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;

/** All that one {@code @GenerateTl} asks for: find the schema, read it, plan, emit. Each step ends before the next begins. */
final class Generation {
    /** Identifiers that Java does not let a class have, though they are no keywords. */
    private static final Set<String> NO_CLASS_NAMES = Set.of("permits", "record", "sealed", "var", "yield");

    private final Request request;
    private final Diagnostics diagnostics;
    private final Filer filer;
    private final SourceFiles files;

    Generation(Request request, ProcessingEnvironment environment) {
        this.request = request;
        diagnostics = new Diagnostics(environment.getMessager(), request);
        filer = environment.getFiler();
        String path = environment.getOptions().getOrDefault(TlProcessor.PATH_OPTION, "");
        files = new SourceFiles(request, new SchemaFinder(filer, path), diagnostics);
    }

    /** Generates, or reports what is in the way; nothing that goes wrong may end the compiler. */
    void run() {
        try {
            generate();
        } catch (StackOverflowError e) {
            diagnostics.error("schema", "schema: its types lie too deep in each other");
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            diagnostics.error("schema", "a fault in tl4j itself, please report it: " + trace);
        }
    }

    private void generate() {
        if (!isClassName(request.string("name"))) {
            diagnostics.error("name", "name: expected a class name, got \"" + request.string("name") + "\"");
            return;
        }
        if (request.strings("schema").isEmpty()) {
            diagnostics.error("schema", "schema: expected at least one file");
            return;
        }
        Optional<Schema> schema = files.all("schema").flatMap(texts -> read(texts, "schema"));
        Optional<Docs> own = docs();
        if (schema.isPresent() && own.isPresent()) {
            generate(schema.get(), own.get());
        }
    }

    private Optional<Docs> docs() {
        try {
            return files.all("docs").map(Docs::read);
        } catch (SchemaException e) {
            e.problems().forEach(problem -> diagnostics.error("docs", problem.render()));
            return Optional.empty();
        }
    }

    private static boolean isClassName(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name) && !NO_CLASS_NAMES.contains(name);
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

    private void generate(Schema schema, Docs own) {
        try {
            Subset subset = Subset.of(schema, included(request, schema), request.strings("exclude"));
            subset.note().ifPresent(note -> diagnostics.note("include", note));
            SchemaPlan plan = Planner.plan(
                    subset,
                    ClassName.get(request.packageName(), request.string("name")),
                    String.join(", ", request.strings("schema")),
                    request.strings("secrets"));
            if (!request.flag("signIn") || canSignIn(plan)) {
                emit(plan, own, since(subset, plan));
            }
        } catch (PlanException e) {
            e.problems().forEach(problem -> diagnostics.error("schema", problem));
        }
    }

    /** What the user includes, and what signing in takes if he asks for that. */
    static List<String> included(Request request, Schema schema) {
        List<String> include = request.strings("include");
        return include.isEmpty() || !request.flag("signIn")
                ? include
                : Stream.concat(include.stream(), SignInShapes.methods(schema).stream())
                        .toList();
    }

    private boolean canSignIn(SchemaPlan plan) {
        plan.signIn().problems().forEach(problem -> diagnostics.error("signIn", "signIn: " + problem));
        return plan.signIn().isComplete();
    }

    /** Reports what changed, if the user says since when. What is wrong with the earlier schema keeps no class from being generated. */
    private Since since(Subset subset, SchemaPlan plan) {
        if (request.strings("since").isEmpty()) {
            return Since.NOTHING;
        }
        Optional<Schema> earlier = files.all("since").flatMap(texts -> read(texts, "since"));
        earlier.ifPresent(schema -> new ChangeReport(request, diagnostics, filer).write(schema, subset));
        return earlier.map(schema -> Since.of(schema, plan)).orElse(Since.NOTHING);
    }

    private void emit(SchemaPlan plan, Docs own, Since since) {
        plan.unions().stream().filter(union -> !union.sealed()).forEach(this::noteUnsealed);
        DocumentationSource docs =
                new DocumentationSource(BundledSchemas.telegramDocs(), BundledSchemas.telegramFacts(), own);
        ErrorPlan errors = ErrorPlan.of(plan, docs.facts());
        Documentation documentation = new Documentation(plan, docs);
        try {
            new SchemaEmitter(plan, errors, documentation, since, request.origin()).emit(this::write);
        } catch (IOException e) {
            diagnostics.error("schema", "cannot write the generated classes: " + e);
        }
    }

    private void noteUnsealed(UnionPlan union) {
        diagnostics.note(
                "schema",
                "type " + union.type() + ": its constructors lie in several namespaces, so "
                        + union.name().simpleName() + " cannot be sealed");
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
