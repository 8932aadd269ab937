package dev.tl4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.Since;
import dev.tl4j.codegen.source.SourceWriter;
import java.io.IOException;

/** What stands above each class: its comment and the annotations that all have. */
final class ClassHead {
    private final SchemaPlan plan;
    private final Since since;
    private final SchemaEmitter.Sink sink;

    /**
     * @param since which classes an earlier schema had not
     * @param sink knows which packages are null-marked
     */
    ClassHead(SchemaPlan plan, Since since, SchemaEmitter.Sink sink) {
        this.plan = plan;
        this.since = since;
        this.sink = sink;
    }

    /** Of a class that is written as text. */
    void write(ClassName name, String javadoc, SourceWriter source) throws IOException {
        source.javadoc(javadoc + since(name)).line("@" + source.names().of(RuntimeTypes.GENERATED));
        if (!sink.nullMarked(name.packageName())) {
            source.line("@" + source.names().of(RuntimeTypes.NULL_MARKED));
        }
    }

    /** Of a class of JavaPoet's, which has its comment already. */
    void add(ClassName name, TypeSpec.Builder type) throws IOException {
        AnnotationSpec.Builder generated = AnnotationSpec.builder(RuntimeTypes.GENERATED);
        if (name.equals(plan.name())) {
            generated.addMember("value", "$S", plan.source());
        }
        type.addJavadoc("$L", since(name)).addAnnotation(generated.build());
        if (!sink.nullMarked(name.packageName())) {
            type.addAnnotation(RuntimeTypes.NULL_MARKED);
        }
    }

    private String since(ClassName name) {
        return since.isNew(name) ? "\n@since " + Escape.javadoc(since.release()) + "\n" : "";
    }
}
