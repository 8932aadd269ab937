package dev.tl4j.codegen;

import com.google.auto.service.AutoService;
import dev.tl4j.codegen.plan.Contract;
import dev.tl4j.codegen.plan.ContractProblem;
import dev.tl4j.codegen.plan.Contracts;
import dev.tl4j.codegen.plan.RuntimeTypes;
import dev.tl4j.codegen.plan.SchemaPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The entry point that javac knows: for each package with {@code @GenerateTl}, a {@link Generation}. All are planned before the first is
 * emitted, since a contract may be for any of them.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({RuntimeTypes.GENERATE_TL, RuntimeTypes.TL_CONTRACT})
@SupportedOptions(TlProcessor.PATH_OPTION)
public final class TlProcessor extends AbstractProcessor {
    static final String PATH_OPTION = "tl4j.path";

    /** What javac has not been given yet. */
    private final List<Generation> unfinished = new ArrayList<>();

    /** For javac. */
    public TlProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        // Classes of a later round come from another processor, and might refer to ours.
        unfinished.forEach(Generation::finish);
        unfinished.clear();
        List<Generation> generations =
                ElementFilter.packagesIn(annotated(RuntimeTypes.GENERATE_TL, annotations, round)).stream()
                        .map(origin -> request(origin, RuntimeTypes.GENERATE_TL))
                        .map(request -> new Generation(request, delivery(round), processingEnv))
                        .toList();
        List<Contract> contracts =
                ElementFilter.typesIn(annotated(RuntimeTypes.TL_CONTRACT, annotations, round)).stream()
                        .map(origin -> request(origin, RuntimeTypes.TL_CONTRACT))
                        .flatMap(request -> new ContractReader(request, processingEnv).read().stream())
                        // In whatever order javac is given the files, what is generated stays the same.
                        .sorted(Comparator.comparing(Contract::name))
                        .toList();
        List<SchemaPlan> plans = generations.stream()
                .flatMap(generation -> generation.plan().stream())
                .toList();
        Contracts planned = Contracts.of(plans, contracts);
        generations.forEach(generation -> generation.emit(planned));
        unfinished.addAll(generations);
        // What failed to be planned might have fulfilled them.
        if (plans.size() == generations.size()) {
            planned.problems().forEach(this::report);
        }
        return false;
    }

    private static Set<? extends Element> annotated(
            String name, Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals(name))
                .findFirst()
                .<Set<? extends Element>>map(round::getElementsAnnotatedWith)
                .orElse(Set.of());
    }

    private Delivery delivery(RoundEnvironment round) {
        return Delivery.of(round, processingEnv.getFiler(), processingEnv.getElementUtils());
    }

    private Request request(Element origin, String annotation) {
        return Request.of(origin, annotation, processingEnv.getElementUtils());
    }

    private void report(ContractProblem problem) {
        Request request = request(problem.origin(), RuntimeTypes.TL_CONTRACT);
        Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager(), request);
        problem.member()
                .ifPresentOrElse(
                        member -> diagnostics.error(member, problem.message()),
                        () -> diagnostics.errorAt(problem.origin(), problem.message()));
    }
}
