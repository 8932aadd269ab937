package dev.tl4j.samples.benchmarks.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The least that a processor can do: it gives javac sources that lie in a folder, given by {@code -Acopy.from}, one by one. */
@SupportedAnnotationTypes("dev.tl4j.GenerateTl")
@SupportedOptions(CopyingProcessor.FROM)
public final class CopyingProcessor extends AbstractProcessor {
    static final String FROM = "copy.from";

    /** For javac. */
    public CopyingProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element origin : round.getElementsAnnotatedWith(annotation)) {
                copyAll(Path.of(processingEnv.getOptions().get(FROM)), origin);
            }
        }
        return false;
    }

    private void copyAll(Path folder, Element origin) {
        for (Path source : JavaFiles.in(folder)) {
            String path = folder.relativize(source).toString();
            String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
            try (Writer target =
                    processingEnv.getFiler().createSourceFile(name, origin).openWriter()) {
                target.write(Files.readString(source));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
