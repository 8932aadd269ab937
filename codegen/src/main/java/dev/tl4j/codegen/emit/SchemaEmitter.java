package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tl4j.codegen.plan.Additions;
import dev.tl4j.codegen.plan.Contract;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.UnionPlan;
import dev.tl4j.codegen.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        ClassHead head = new ClassHead(plan, additions.since(), sink);
        ErrorsEmitter known = new ErrorsEmitter(additions.errors());
        for (RecordPlan record : plan.records()) {
            sink.accept(file(record, known, head));
        }
        for (UnionPlan union : plan.unions()) {
            sink.accept(file(union, head));
        }
        accept(errors(known), head, sink);
        TypeSpec.Builder schema = new SchemaClassEmitter(plan).emit().addJavadoc("$L", documentation.of(plan));
        if (additions.facades().isPresent()) {
            FacadeEmitter facades = new FacadeEmitter(additions.facades().get(), documentation);
            accept(facades.emit(), head, sink);
            schema.addMethod(facades.factory());
        }
        sink.accept(file(plan.name(), schema, head));
    }

    private void accept(Map<ClassName, TypeSpec.Builder> types, ClassHead head, Sink sink) throws IOException {
        for (Map.Entry<ClassName, TypeSpec.Builder> type : types.entrySet()) {
            sink.accept(file(type.getKey(), type.getValue(), head));
        }
    }

    private SourceFile file(RecordPlan record, ErrorsEmitter known, ClassHead head) throws IOException {
        RecordEmitter emitter = new RecordEmitter(record, plan.builders(), inherited(record.name()));
        head.write(record.name(), documentation.of(record), emitter.source());
        emitter.emit(
                documentation,
                known,
                parents(record.superinterface(), additions.contracts().declaredBy(record)));
        return emitter.source().file(origins(record.name()));
    }

    private SourceFile file(UnionPlan union, ClassHead head) throws IOException {
        UnionEmitter emitter = new UnionEmitter(union, inherited(union.name()));
        head.write(union.name(), documentation.of(union), emitter.source());
        emitter.emit(
                documentation,
                parents(RuntimeTypes.TL_OBJECT, additions.contracts().behind(union.name())));
        return emitter.source().file(origins(union.name()));
    }

    /** The names that contracts bring along, by way of a union too. */
    private List<String> inherited(ClassName name) {
        return additions.contracts().behind(name).stream()
                .flatMap(contract -> contract.hiding().stream())
                .toList();
    }

    private static List<TypeName> parents(TypeName first, List<Contract> contracts) {
        return Stream.concat(Stream.of(first), contracts.stream().map(Contract::name))
                .toList();
    }

    private Map<ClassName, TypeSpec.Builder> errors(ErrorsEmitter known) {
        if (additions.errors().constants().isEmpty()) {
            return Map.of();
        }
        Map<ClassName, TypeSpec.Builder> types = known.emit(documentation);
        types.values().forEach(type -> type.addJavadoc("$L", documentation.of(additions.errors())));
        return types;
    }

    /** A file of JavaPoet's. */
    private SourceFile file(ClassName name, TypeSpec.Builder type, ClassHead head) throws IOException {
        head.add(name, type);
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
