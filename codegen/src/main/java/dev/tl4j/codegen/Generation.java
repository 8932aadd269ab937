package dev.tl4j.codegen;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.emit.Documentation;
import dev.tl4j.codegen.emit.DocumentationSource;
import dev.tl4j.codegen.emit.SchemaEmitter;
import dev.tl4j.codegen.plan.Additions;
import dev.tl4j.codegen.plan.Contracts;
import dev.tl4j.codegen.plan.ErrorPlan;
import dev.tl4j.codegen.plan.FacadePlanner;
import dev.tl4j.codegen.plan.JavaNames;
import dev.tl4j.codegen.plan.PlanException;
import dev.tl4j.codegen.plan.Planner;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.SignInShapes;
import dev.tl4j.codegen.plan.Since;
import dev.tl4j.codegen.plan.Subset;
import dev.tl4j.codegen.plan.UnionPlan;
import dev.tl4j.codegen.source.SourceFile;
import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.model.Schema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** All that one {@code @GenerateTl} asks for: find the schema, read it, plan, and then emit. Each step ends before the next begins. */
final class Generation {
    private final Request request;
    private final Diagnostics diagnostics;
    private final Filer filer;
    private final Delivery delivery;
    private final PackageInfos packageInfos;
    private final SourceFiles files;
    private Optional<Planned> planned = Optional.empty();

    /**
     * What the first half of the work hands to the second.
     *
     * @param own the user's sentences
     */
    private record Planned(Subset subset, SchemaPlan plan, Docs own) {}

    Generation(Request request, Delivery delivery, ProcessingEnvironment environment) {
        this.request = request;
        diagnostics = new Diagnostics(environment.getMessager(), request);
        filer = environment.getFiler();
        this.delivery = delivery;
        packageInfos = new PackageInfos(request, delivery, environment.getElementUtils());
        String path = environment.getOptions().getOrDefault(TlProcessor.PATH_OPTION, "");
        files = new SourceFiles(request, new SchemaFinder(filer, path), diagnostics);
    }

    /** Plans, or reports what is in the way. */
    Optional<SchemaPlan> plan() {
        guarded(this::read);
        return planned.map(Planned::plan);
    }

    /** Emits what was planned, or reports what is in the way. */
    void emit(Contracts contracts) {
        planned.ifPresent(ready -> guarded(() -> emit(ready, contracts)));
    }

    /** Nothing that goes wrong may end the compiler. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (StackOverflowError e) {
            diagnostics.error("schema", "schema: its types lie too deep in each other");
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            diagnostics.error("schema", "a fault in tl4j itself, please report it: " + trace);
        }
    }

    private void read() {
        if (!JavaNames.isType(request.string("name"))) {
            diagnostics.error("name", "name: expected a class name, got \"" + request.string("name") + "\"");
            return;
        }
        if (request.strings("schema").isEmpty()) {
            diagnostics.error("schema", "schema: expected at least one file");
            return;
        }
        Optional<Schema> schema = files.schema("schema");
        Optional<Docs> own = files.docs();
        if (schema.isPresent() && own.isPresent()) {
            plan(schema.get(), own.get());
        }
    }

    private void plan(Schema schema, Docs own) {
        try {
            Subset subset = Subset.of(schema, included(request, schema), request.strings("exclude"));
            subset.note().ifPresent(note -> diagnostics.note("include", note));
            SchemaPlan plan = Planner.plan(
                            subset,
                            ClassName.get(request.packageName(), request.string("name")),
                            String.join(", ", request.strings("schema")),
                            request.strings("secrets"))
                    .withBuilders(request.flag("builders"));
            if (!request.flag("signIn") || canSignIn(plan)) {
                planned = Optional.of(new Planned(subset, plan, own));
            }
        } catch (PlanException e) {
            e.problems().forEach(problem -> diagnostics.error(problem.member(), problem.message()));
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
    private Since since(Planned ready) {
        if (request.strings("since").isEmpty()) {
            return Since.NOTHING;
        }
        Optional<Schema> earlier = files.schema("since");
        earlier.ifPresent(schema -> new ChangeReport(request, diagnostics, filer).write(schema, ready.subset()));
        return earlier.map(schema -> Since.of(schema, ready.plan())).orElse(Since.NOTHING);
    }

    private void emit(Planned ready, Contracts contracts) {
        SchemaPlan plan = ready.plan();
        Since since = since(ready);
        plan.unions().stream().filter(union -> !union.sealed()).forEach(this::noteUnsealed);
        DocumentationSource docs =
                new DocumentationSource(BundledSchemas.telegramDocs(), BundledSchemas.telegramFacts(), ready.own());
        Additions additions = new Additions(
                ErrorPlan.of(plan, docs.facts()),
                contracts,
                request.flag("facades") ? Optional.of(FacadePlanner.plan(plan)) : Optional.empty(),
                since);
        Documentation documentation = new Documentation(plan, docs);
        try {
            new SchemaEmitter(plan, additions, documentation, request.origin()).emit(new GeneratedFiles());
        } catch (IOException e) {
            notWritten(e);
        }
    }

    /** Hands over to javac what it was better to hold back. */
    void finish() {
        guarded(this::deliver);
    }

    private void deliver() {
        try {
            delivery.finish();
        } catch (IOException e) {
            notWritten(e);
        }
    }

    private void notWritten(IOException e) {
        diagnostics.error("schema", "cannot write the generated classes: " + e);
    }

    private void noteUnsealed(UnionPlan union) {
        diagnostics.note(
                "schema",
                "type " + union.type() + ": its constructors lie in several namespaces, so "
                        + union.name().simpleName() + " cannot be sealed");
    }

    /** What is generated, on its way to javac. */
    private final class GeneratedFiles implements SchemaEmitter.Sink {
        @Override
        public void accept(SourceFile file) throws IOException {
            String name = file.name().canonicalName();
            try {
                delivery.accept(name, file.text(), file.origins().toArray(Element[]::new));
            } catch (FilerException e) {
                diagnostics.error(
                        "name", name + ": there is such a class already, written by hand or by another @GenerateTl");
            }
        }

        @Override
        public boolean nullMarked(String packageName) throws IOException {
            return packageInfos.nullMarked(packageName);
        }
    }
}
