package dev.tl4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.Additions;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.Since;
import dev.tl4j.codegen.plan.UnionPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;

/** All files of a plan, one after the other. */
public final class SchemaEmitter {
    private final SchemaPlan plan;
    private final Additions additions;
    private final Documentation documentation;
    private final Element origin;

    /**
     * @param additions what else there is to generate
     * @param documentation what the classes' Javadoc says
     * @param origin the annotated package, which build tools want to know of every file
     */
    public SchemaEmitter(SchemaPlan plan, Additions additions, Documentation documentation, Element origin) {
        this.plan = plan;
        this.additions = additions;
        this.documentation = documentation;
        this.origin = origin;
    }

    /** Takes what is generated. */
    public interface Sink {
        /** Takes a file. */
        void accept(SourceFile file) throws IOException;

        /** Whether a package says of all its classes that they are null-marked, so that they need not. */
        boolean nullMarked(String packageName) throws IOException;
    }

    /** Gives each file to {@code sink} as soon as it is made. */
    public void emit(Sink sink) throws IOException {
        ErrorsEmitter known = new ErrorsEmitter(additions.errors());
        for (RecordPlan record : plan.records()) {
            sink.accept(file(record.name(), record(record, known), sink));
        }
        for (UnionPlan union : plan.unions()) {
            sink.accept(file(union.name(), union(union), sink));
        }
        emit(errors(known), sink);
        TypeSpec.Builder schema = new SchemaClassEmitter(plan).emit().addJavadoc(documentation.of(plan));
        if (additions.facades().isPresent()) {
            FacadeEmitter facades = new FacadeEmitter(additions.facades().get(), documentation);
            emit(facades.emit(), sink);
            schema.addMethod(facades.factory());
        }
        sink.accept(file(plan.name(), schema, sink));
    }

    private void emit(Map<ClassName, TypeSpec.Builder> types, Sink sink) throws IOException {
        for (Map.Entry<ClassName, TypeSpec.Builder> type : types.entrySet()) {
            sink.accept(file(type.getKey(), type.getValue(), sink));
        }
    }

    private TypeSpec.Builder record(RecordPlan record, ErrorsEmitter known) {
        TypeSpec.Builder type =
                new RecordEmitter(record, documentation, plan.builders()).emit().addJavadoc(documentation.of(record));
        known.errorsOf(record).ifPresent(type::addField);
        additions.contracts().declaredBy(record).forEach(contract -> type.addSuperinterface(contract.name()));
        return type;
    }

    private TypeSpec.Builder union(UnionPlan union) {
        TypeSpec.Builder type = new UnionEmitter(union, documentation).emit().addJavadoc(documentation.of(union));
        additions.contracts().behind(union.name()).forEach(contract -> type.addSuperinterface(contract.name()));
        return type;
    }

    private Map<ClassName, TypeSpec.Builder> errors(ErrorsEmitter known) {
        if (additions.errors().constants().isEmpty()) {
            return Map.of();
        }
        Map<ClassName, TypeSpec.Builder> types = known.emit(documentation);
        types.values().forEach(type -> type.addJavadoc(documentation.of(additions.errors())));
        return types;
    }

    private SourceFile file(ClassName name, TypeSpec.Builder type, Sink sink) throws IOException {
        Since since = additions.since();
        if (since.isNew(name)) {
            type.addJavadoc("\n@since $L\n", Escape.javadoc(since.release()));
        }
        AnnotationSpec.Builder generated = AnnotationSpec.builder(RuntimeTypes.GENERATED);
        if (name.equals(plan.name())) {
            generated.addMember("value", "$S", plan.source());
        }
        type.addAnnotation(generated.build());
        if (!sink.nullMarked(name.packageName())) {
            type.addAnnotation(RuntimeTypes.NULL_MARKED);
        }
        String text = JavaFile.builder(name.packageName(), type.build())
                .indent("    ")
                .build()
                .toString();
        return new SourceFile(name, text, origins(name));
    }

    private List<Element> origins(ClassName name) {
        List<Element> origins = new ArrayList<>(List.of(origin));
        additions.contracts().behind(name).forEach(contract -> origins.add(contract.origin()));
        return origins;
    }
}
