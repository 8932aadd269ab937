package dev.tl4j.codegen;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/** A processor whose calls of the Filer are seen, as a build tool sees them, and may be made to fail. */
final class ObservedProcessor implements Processor {
    private final Processor processor;
    private final List<Creation> created = new ArrayList<>();
    private Exception failure;
    private Predicate<String> failing = name -> false;
    private Supplier<IOException> full;

    ObservedProcessor(Processor processor) {
        this.processor = processor;
    }

    /** A file that was asked for, a class by its name and a resource by location and name, and what it was said to come from. */
    record Creation(String name, List<String> origins) {}

    /** Has the Filer throw at each file. */
    ObservedProcessor failingWith(Exception exception) {
        return failingWith(exception, name -> true);
    }

    /** Has the Filer throw at some files. */
    ObservedProcessor failingWith(Exception exception, Predicate<String> files) {
        failure = exception;
        failing = files;
        return this;
    }

    /** Has each source file throw when it is to be written. */
    ObservedProcessor failingToWrite(Supplier<IOException> exception) {
        full = exception;
        return this;
    }

    List<Creation> created() {
        return created;
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        Filer filer = proxy(Filer.class, environment.getFiler());
        processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "createSourceFile" -> observe((CharSequence) arguments[0], (Element[]) arguments[1]);
                        case "createResource" -> observe(arguments[0] + "/" + arguments[2], (Element[]) arguments[3]);
                        case "createClassFile" -> throw new AssertionError(arguments[0] + ": expected sources only");
                        default -> {}
                    }
                    try {
                        Object file = method.invoke(target, arguments);
                        return full != null && file instanceof JavaFileObject source ? notWritable(source) : file;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private JavaFileObject notWritable(JavaFileObject file) {
        return new ForwardingJavaFileObject<>(file) {
            @Override
            public Writer openWriter() throws IOException {
                throw full.get();
            }
        };
    }

    private void observe(CharSequence name, Element[] origins) throws Exception {
        created.add(new Creation(
                name.toString(), Arrays.stream(origins).map(Element::toString).toList()));
        if (failing.test(name.toString())) {
            throw failure;
        }
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
        return processor.getCompletions(element, annotation, member, userText);
    }
}
