package dev.tl4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.Contracts;
import dev.tl4j.codegen.plan.ErrorPlan;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.Since;
import dev.tl4j.codegen.plan.UnionPlan;
import java.io.IOException;
import java.util.Map;
import javax.lang.model.element.Element;

/** All files of a plan, one after the other. */
public final class SchemaEmitter {
    private final SchemaPlan plan;
    private final ErrorPlan errors;
    private final Contracts contracts;
    private final Documentation documentation;
    private final Since since;
    private final Element origin;

    /**
     * @param errors the constants for known errors
     * @param contracts which classes implement which interfaces of the user's
     * @param documentation what the classes' Javadoc says
     * @param since which classes are new
     * @param origin the annotated package, which build tools want to know of every file
     */
    public SchemaEmitter(
            SchemaPlan plan,
            ErrorPlan errors,
            Contracts contracts,
            Documentation documentation,
            Since since,
            Element origin) {
        this.plan = plan;
        this.errors = errors;
        this.contracts = contracts;
        this.documentation = documentation;
        this.since = since;
        this.origin = origin;
    }

    /** Takes a generated file. */
    @FunctionalInterface
    public interface Sink {
        void accept(JavaFile file) throws IOException;
    }

    /** Gives each file to {@code sink} as soon as it is made, so that only one is in memory. */
    public void emit(Sink sink) throws IOException {
        ErrorsEmitter known = new ErrorsEmitter(errors);
        for (RecordPlan record : plan.records()) {
            TypeSpec.Builder type = new RecordEmitter(record).emit().addJavadoc(documentation.of(record));
            known.knownErrors(record).ifPresent(type::addMethod);
            contracts.declaredBy(record).forEach(contract -> type.addSuperinterface(contract.name()));
            sink.accept(file(record.name(), type));
        }
        for (UnionPlan union : plan.unions()) {
            TypeSpec.Builder type = new UnionEmitter(union).emit().addJavadoc(documentation.of(union));
            contracts.behind(union.name()).forEach(contract -> type.addSuperinterface(contract.name()));
            sink.accept(file(union.name(), type));
        }
        if (!errors.constants().isEmpty()) {
            for (Map.Entry<ClassName, TypeSpec.Builder> type :
                    known.emit(documentation).entrySet()) {
                sink.accept(file(type.getKey(), type.getValue().addJavadoc(documentation.of(errors))));
            }
        }
        TypeSpec.Builder schema = new SchemaClassEmitter(plan).emit().addJavadoc(documentation.of(plan));
        sink.accept(file(plan.name(), schema));
    }

    private JavaFile file(ClassName name, TypeSpec.Builder type) {
        if (since.isNew(name)) {
            type.addJavadoc("\n@since $L\n", Escape.javadoc(since.release()));
        }
        type.addAnnotation(AnnotationSpec.builder(RuntimeTypes.GENERATED)
                        .addMember("value", "$S", plan.source())
                        .build())
                .addAnnotation(RuntimeTypes.NULL_MARKED)
                .addOriginatingElement(origin);
        contracts.behind(name).forEach(contract -> type.addOriginatingElement(contract.origin()));
        return JavaFile.builder(name.packageName(), type.build()).indent("    ").build();
    }
}
