package dev.tl4j.codegen;

import com.google.auto.service.AutoService;
import dev.tl4j.codegen.plan.RuntimeTypes;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The entry point that javac knows: for each package with {@code @GenerateTl}, a {@link Generation}. */
@AutoService(Processor.class)
@SupportedAnnotationTypes(RuntimeTypes.GENERATE_TL)
@SupportedOptions(TlProcessor.PATH_OPTION)
public final class TlProcessor extends AbstractProcessor {
    static final String PATH_OPTION = "tl4j.path";

    /** For javac. */
    public TlProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (var origin : ElementFilter.packagesIn(round.getElementsAnnotatedWith(annotation))) {
                Request request = Request.of(origin, processingEnv.getElementUtils());
                new Generation(request, processingEnv).run();
            }
        }
        return false;
    }
}
